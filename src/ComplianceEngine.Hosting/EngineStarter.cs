using ComplianceEngine.Rules;
using Microsoft.Extensions.Hosting;

namespace ComplianceEngine.Hosting;

/// <summary>Loads an engine's packs when the host starts, so that it does not start without them, and follows their changes until it stops.</summary>
internal sealed class EngineStarter(HostedEngine engine, ComplianceEngineOptions options, TimeProvider time) : IHostedService, IDisposable
{
    private PackWatcher? watcher;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var files = options.ReloadsOnChange ? PackFiles.In(engine.Folder) : null;
        _ = engine.Current;
        if (files is not null) watcher = new PackWatcher(engine.Folder, files, options.QuietTime, time, engine.ReloadAsync);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref watcher, null) is { } ended) await ended.DisposeAsync().ConfigureAwait(false);
    }

    // A host that was started and never stopped.
    public void Dispose() => StopAsync(CancellationToken.None).GetAwaiter().GetResult();
}
