using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Hosting;

/// <summary>An engine with the packs that it was made of: what a request takes once and keeps to its end.</summary>
/// <remarks>Immutable and safe to share between threads. It goes on working after a newer one has taken its place.</remarks>
/// <param name="Engine">The engine; what it is asked directly is neither counted nor traced.</param>
/// <param name="Packs">Its packs, in the order of the options.</param>
/// <param name="Generation">How many engines there have been up to this one, from 1.</param>
/// <param name="LoadedAt">When it was made.</param>
public sealed record EngineSnapshot(RuleEngine Engine, ImmutableArray<RulePack> Packs, int Generation, DateTimeOffset LoadedAt)
{
    /// <summary>Counts decisions; <see langword="null"/> where the engine is nobody's.</summary>
    internal DecisionCounter? Counter { get; init; }

    /// <inheritdoc cref="RuleEngine.Decide"/>
    /// <remarks>Counted and traced by the answer, never by the act or a person.</remarks>
    public Decision Decide(ProposedAct act, FrozenDossier dossier, DecisionOptions? options = null, CancellationToken cancellation = default)
    {
        if (Counter is null) return Engine.Decide(act, dossier, options, cancellation);
        using var count = Counter.Start();
        return count.End(Engine.Decide(act, dossier, options, cancellation));
    }

    /// <inheritdoc cref="RuleEngine.DecideAsync"/>
    /// <remarks>Counted by the answer, never by the act or a person.</remarks>
    public async IAsyncEnumerable<Decision> DecideAsync(
        IAsyncEnumerable<(ProposedAct Act, FrozenDossier Dossier)> acts, int parallelism, DecisionOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var decision in Engine.DecideAsync(acts, parallelism, options, cancellation).ConfigureAwait(false))
        {
            Counter?.Count(decision);
            yield return decision;
        }
    }

    /// <summary>The packs with their versions: <c>nyc-detainer 1.0.0</c>.</summary>
    public override string ToString() => string.Join(", ", Packs.Select(pack => $"{pack.Id} {pack.Version}"));
}
