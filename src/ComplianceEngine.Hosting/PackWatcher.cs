using System.Threading.Channels;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace ComplianceEngine.Hosting;

/// <summary>Loads packs again when their files have changed and were then left alone for a while.</summary>
internal sealed class PackWatcher : IAsyncDisposable
{
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource stop = new();
    private readonly PhysicalFileProvider files;
    private readonly IDisposable subscription;
    private readonly Task work;

    /// <summary>Begins to watch.</summary>
    /// <param name="folder">The folder that holds the packs.</param>
    /// <param name="quiet">How long files must have been left alone.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="reload">Loads the packs; does not throw unless it is cancelled.</param>
    public PackWatcher(string folder, TimeSpan quiet, TimeProvider time, Func<CancellationToken, Task> reload)
    {
        files = new PhysicalFileProvider(folder);
        // Criteria and parameters lie in folders of their own, and packs use others beside them: whatever is YAML counts.
        subscription = ChangeToken.OnChange(
            () => new CompositeChangeToken([files.Watch("**/*.yaml"), files.Watch("**/*.yml")]), () => changes.Writer.TryWrite(true));
        work = Task.Run(() => RunAsync(quiet, time, reload, stop.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        subscription.Dispose();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        files.Dispose();
        stop.Dispose();
    }

    private async Task RunAsync(TimeSpan quiet, TimeProvider time, Func<CancellationToken, Task> reload, CancellationToken cancellation)
    {
        while (await changes.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            while (changes.Reader.TryRead(out _)) await Task.Delay(quiet, time, cancellation).ConfigureAwait(false);
            await reload(cancellation).ConfigureAwait(false);
        }
    }
}
