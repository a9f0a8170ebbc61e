using ComplianceEngine.Records;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Hosting;

/// <summary>Holds the current engine; loading makes a new one beside it and then changes one reference.</summary>
internal sealed class HostedEngine(string name, EngineLoader loader, EngineTelemetry telemetry, TimeProvider time, ILogger<HostedEngine> log) : IComplianceEngine, IDisposable
{
    private readonly DecisionCounter counter = new(name, telemetry, time);
    private readonly SemaphoreSlim loading = new(1);
    private volatile EngineSnapshot? current;
    private volatile ReloadResult? last;

    public string Name => name;

    public EngineSnapshot Current => current ?? LoadFirst();

    public ReloadResult? LastReload => last;

    /// <summary>Whether there is an engine; asking loads nothing.</summary>
    public EngineSnapshot? Loaded => current;

    /// <summary>The folder that holds its packs.</summary>
    public string Folder => loader.Folder;

    public async Task<ReloadResult> ReloadAsync(CancellationToken cancellation = default)
    {
        await loading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(Load, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private EngineSnapshot LoadFirst()
    {
        loading.Wait();
        try
        {
            if (current is { } other) return other;
            var result = Load();
            return current ?? throw new PackLoadException(result);
        }
        finally
        {
            loading.Release();
        }
    }

    private ReloadResult Load()
    {
        using var trace = telemetry.StartReload(name);
        var diagnostics = new DiagnosticBag();
        var failure = TryLoad(diagnostics);
        var outcome = failure.Length == 0 && !diagnostics.HasErrors ? ReloadOutcome.Loaded : ReloadOutcome.Refused;
        var result = new ReloadResult(outcome, current?.Generation ?? 0, time.GetUtcNow(), [.. diagnostics.ToSortedList().Where(found => found.Descriptor.Severity == DiagnosticSeverity.Error)], failure);
        last = result;
        telemetry.CountReload(trace, name, outcome);
        Tell(result);
        return result;
    }

    /// <summary>Puts a new engine in place, or says what kept it from being made.</summary>
    private string TryLoad(DiagnosticBag diagnostics)
    {
        try
        {
            if (loader.Load(diagnostics) is var (engine, packs)) current = new EngineSnapshot(engine, packs, (current?.Generation ?? 0) + 1, time.GetUtcNow()) { Counter = counter };
            return "";
        }
#pragma warning disable CA1031 // Whatever fails while packs are loaded, requests go on with the engine from before; what failed is told.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }

    private void Tell(ReloadResult result)
    {
        if (result.Outcome == ReloadOutcome.Loaded) log.PacksLoaded(name, current!);
        else
        {
            log.PacksRefused(name, result.Generation);
            foreach (var problem in result.Problems) log.PackProblem(name, problem);
        }
    }
}
