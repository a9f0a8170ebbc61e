using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ComplianceEngine.Hosting;

/// <summary>Counts and traces what engines do. Tags tell the engine, the answer and how loading went; nothing of the act or of a person.</summary>
internal sealed class EngineTelemetry : IDisposable
{
    private const string EngineTag = "compliance.engine";
    private const string AnswerTag = "compliance.answer";
    private readonly ActivitySource traces = new(ComplianceTelemetry.Name);
    private readonly Meter meter;
    private readonly Counter<long> decisions;
    private readonly Histogram<double> durations;
    private readonly Histogram<int> rules;
    private readonly Counter<long> reloads;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">The host's meters; <see langword="null"/> if there is no host.</param>
    public EngineTelemetry(IMeterFactory? meters)
    {
        meter = meters?.Create(ComplianceTelemetry.Name) ?? new Meter(ComplianceTelemetry.Name);
        decisions = meter.CreateCounter<long>("compliance.decisions", "{decision}", "Decisions, by their answer");
        durations = meter.CreateHistogram<double>("compliance.decision.duration", "s", "How long single decisions took, by their answer");
        rules = meter.CreateHistogram<int>("compliance.decision.rules", "{rule}", "Rules that decisions told of: those that bar the act, unless more or less was asked for");
        reloads = meter.CreateCounter<long>("compliance.reloads", "{reload}", "Loads of rule packs, by how they went");
    }

    /// <summary>Begins to trace a decision.</summary>
    public Activity? StartDecision(string engine) => traces.StartActivity("compliance.decide")?.SetTag(EngineTag, Shown(engine));

    /// <summary>Counts a decision.</summary>
    /// <param name="trace">Its trace, if there is one.</param>
    /// <param name="engine">The engine's name.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="duration">How long it took; <see langword="null"/> if it was one of many at once.</param>
    public void CountDecision(Activity? trace, string engine, Decision decision, TimeSpan? duration)
    {
        var name = new KeyValuePair<string, object?>(EngineTag, Shown(engine));
        var answer = new KeyValuePair<string, object?>(AnswerTag, decision.Answer.ToName());
        trace?.SetTag(answer.Key, answer.Value).SetTag("compliance.rules", decision.Rules.Length);
        decisions.Add(1, name, answer);
        rules.Record(decision.Rules.Length, name, answer);
        if (duration is { } time) durations.Record(time.TotalSeconds, name, answer);
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
