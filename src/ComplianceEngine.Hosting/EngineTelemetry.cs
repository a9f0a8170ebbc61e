using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ComplianceEngine.Hosting;

/// <summary>Counts and traces what engines do. Tags tell the engine, the answer and how loading went; nothing of the act or of a person.</summary>
internal sealed class EngineTelemetry : IDisposable
{
    private const string EngineTag = "compliance.engine";
    private readonly ActivitySource traces = new(ComplianceTelemetry.Name);
    private readonly Meter meter;
    private readonly Counter<long> reloads;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">The host's meters; <see langword="null"/> if there is no host.</param>
    public EngineTelemetry(IMeterFactory? meters)
    {
        meter = meters?.Create(ComplianceTelemetry.Name) ?? new Meter(ComplianceTelemetry.Name);
        reloads = meter.CreateCounter<long>("compliance.reloads", "{reload}", "Loads of rule packs, by how they went");
    }

    /// <summary>Begins to trace a load.</summary>
    public Activity? StartReload(string engine) => traces.StartActivity("compliance.reload")?.SetTag(EngineTag, Shown(engine));

    /// <summary>Counts a load that has ended.</summary>
    public void CountReload(Activity? trace, string engine, ReloadOutcome outcome)
    {
        var word = outcome == ReloadOutcome.Loaded ? "loaded" : "refused";
        trace?.SetTag("compliance.outcome", word);
        if (outcome == ReloadOutcome.Refused) trace?.SetStatus(ActivityStatusCode.Error);
        reloads.Add(1, new(EngineTag, Shown(engine)), new("compliance.outcome", word));
    }

    /// <summary>Ends what was made here; a meter of the host is the host's.</summary>
    public void Dispose()
    {
        traces.Dispose();
        meter.Dispose();
    }

    private static string Shown(string engine) => engine.Length == 0 ? "default" : engine;
}
