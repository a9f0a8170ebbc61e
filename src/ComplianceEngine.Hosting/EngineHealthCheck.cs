using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComplianceEngine.Hosting;

/// <summary>Healthy if the packs were loaded; degraded if newer ones were refused and the engine before stays; unhealthy without an engine.</summary>
internal sealed class EngineHealthCheck(HostedEngine engine) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (loaded, last) = (engine.Loaded, engine.LastReload);
        if (loaded is null) return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, "there is no engine: the rule packs were not loaded", null, Facts(last)));
        var facts = Facts(last);
        facts["packs"] = loaded.ToString();
        facts["generation"] = loaded.Generation;
        facts["loaded_at"] = loaded.LoadedAt;
        return Task.FromResult(last?.Outcome == ReloadOutcome.Refused
            ? HealthCheckResult.Degraded("newer rule packs were refused, the engine before them stays", null, facts)
            : HealthCheckResult.Healthy("the rule packs are loaded", facts));
    }

    private static Dictionary<string, object> Facts(ReloadResult? last) => last?.Outcome == ReloadOutcome.Refused
        ? new(StringComparer.Ordinal) { ["problems"] = last.Problems.ToArray(), ["refused_at"] = last.At }
        : new(StringComparer.Ordinal);
}
