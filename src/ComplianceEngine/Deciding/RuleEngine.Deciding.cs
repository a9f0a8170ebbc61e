using ComplianceEngine.Deciding;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;

namespace ComplianceEngine;

public sealed partial class RuleEngine
{
    private readonly LinkedRule[][] byKind;
    private readonly DeciderPool deciders;

    /// <summary>Whether any rule is about acts of a kind, so that they can be decided.</summary>
    /// <param name="record">The kind of record.</param>
    public bool Judges(RecordSchema record) => byKind[record.Ordinal].Length > 0;

    /// <summary>Says before an act what an audit would find of it after: the same rules, the same outcomes, exceptions and missing facts.</summary>
    /// <remarks>
    /// Judged is the act alone, under the law in force at the time it gives for itself. Without a rule that bars it, a decision
    /// allocates nothing once the engine is warm, unless the act has identifiers of more than 15 bytes or texts, a reading of the law is
    /// left open, or rules look among records of anybody.
    /// </remarks>
    /// <param name="act">The act as it would be recorded.</param>
    /// <param name="dossier">What is known of the persons it is about.</param>
    /// <param name="options">How the decision is to be given; <see langword="null"/> for <see cref="DecisionOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work between two rules.</param>
    /// <returns>The decision. No answer authorises anything.</returns>
    /// <exception cref="ArgumentException">No rule is about acts of this kind; see <see cref="Judges"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Decision Decide(ProposedAct act, FrozenDossier dossier, DecisionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(dossier);
        if (!Judges(act.Record)) throw new ArgumentException($"no rule of this engine is about a {act.Record.Name}", nameof(act));
        var decider = deciders.Rent();
        var decision = decider.Decide(act, dossier, byKind[act.Record.Ordinal], options ?? DecisionOptions.Default, cancellation);
        deciders.Return(decider);
        return decision;
    }

    /// <summary>Decides many acts, several at once.</summary>
    /// <param name="acts">Each act with what is known of the persons it is about; asked for no faster than they are decided.</param>
    /// <param name="parallelism">How many may be under way at once; at least 1.</param>
    /// <param name="options">How decisions are to be given; <see langword="null"/> for <see cref="DecisionOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The decisions, in the order of the acts.</returns>
    /// <exception cref="ArgumentException">No rule is about acts of the kind of one; thrown when its turn comes.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IAsyncEnumerable<Decision> DecideAsync(
        IAsyncEnumerable<(ProposedAct Act, FrozenDossier Dossier)> acts, int parallelism, DecisionOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(acts);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        return new DecisionStream(this, options, parallelism).Run(acts, cancellation);
    }
}
