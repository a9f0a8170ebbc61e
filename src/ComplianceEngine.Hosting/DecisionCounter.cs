using System.Diagnostics;

namespace ComplianceEngine.Hosting;

/// <summary>Counts, measures and traces the decisions of one engine.</summary>
/// <param name="engine">The engine's name.</param>
/// <param name="telemetry">Where to.</param>
/// <param name="time">Measures how long.</param>
internal sealed class DecisionCounter(string engine, EngineTelemetry telemetry, TimeProvider time)
{
    /// <summary>Begins to measure a decision.</summary>
    public Running Start() => new(this, telemetry.StartDecision(engine), time.GetTimestamp());

    /// <summary>Counts a decision that was one of many at once.</summary>
    public void Count(Decision decision) => telemetry.CountDecision(null, engine, decision, null);

    /// <summary>A decision that is under way.</summary>
    public readonly struct Running(DecisionCounter counter, Activity? trace, long begun) : IDisposable
    {
        /// <summary>Counts the decision and hands it on.</summary>
        public Decision End(Decision decision)
        {
            counter.End(trace, begun, decision);
            return decision;
        }

        public void Dispose() => trace?.Dispose();
    }

    private void End(Activity? trace, long begun, Decision decision) => telemetry.CountDecision(trace, engine, decision, time.GetElapsedTime(begun));
}
