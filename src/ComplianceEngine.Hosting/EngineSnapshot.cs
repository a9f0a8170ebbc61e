using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Hosting;

/// <summary>An engine with the packs that it was made of: what a request takes once and keeps to its end.</summary>
/// <remarks>Immutable and safe to share between threads. It goes on working after a newer one has taken its place.</remarks>
/// <param name="Engine">The engine.</param>
/// <param name="Packs">Its packs, in the order of the options.</param>
/// <param name="Generation">How many engines there have been up to this one, from 1.</param>
/// <param name="LoadedAt">When it was made.</param>
public sealed record EngineSnapshot(RuleEngine Engine, ImmutableArray<RulePack> Packs, int Generation, DateTimeOffset LoadedAt)
{
    /// <summary>The packs with their versions: <c>nyc-detainer 1.0.0</c>.</summary>
    public override string ToString() => string.Join(", ", Packs.Select(pack => $"{pack.Id} {pack.Version}"));
}
