namespace ComplianceEngine.Hosting;

/// <summary>Hands out the engine that is current, and replaces it when its packs change.</summary>
/// <remarks>
/// One for the whole program, safe to share between threads. A request takes <see cref="Current"/> once and keeps it, so that its answers
/// come from one state of the law, whatever is loaded meanwhile.
/// </remarks>
public interface IComplianceEngine
{
    /// <summary>The name under which it was added; empty for the one without a name.</summary>
    string Name { get; }

    /// <summary>The engine to ask now. The first use loads the packs, if no host has started yet.</summary>
    /// <exception cref="PackLoadException">The packs do not load, and there is no engine from before.</exception>
    EngineSnapshot Current { get; }

    /// <summary>How the packs were loaded last; <see langword="null"/> if they never were.</summary>
    ReloadResult? LastReload { get; }

    /// <summary>Asks the current engine before an act; counted and traced by the answer, never by the act or a person.</summary>
    /// <param name="act">The act as it would be recorded.</param>
    /// <param name="dossier">What is known of the persons it is about.</param>
    /// <param name="options">How the decision is to be given; <see langword="null"/> for <see cref="DecisionOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work between two rules.</param>
    /// <returns>The decision. No answer authorises anything.</returns>
    /// <exception cref="ArgumentException">No rule of the packs is about acts of this kind.</exception>
    /// <exception cref="PackLoadException">The packs do not load, and there is no engine from before.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Decision Decide(ProposedAct act, FrozenDossier dossier, DecisionOptions? options = null, CancellationToken cancellation = default) =>
        Current.Decide(act, dossier, options, cancellation);

    /// <summary>Decides many acts, several at once, all of them by the engine that is current now; counted by the answer.</summary>
    /// <param name="acts">Each act with what is known of the persons it is about; asked for no faster than they are decided.</param>
    /// <param name="parallelism">How many may be under way at once; at least 1.</param>
    /// <param name="options">How decisions are to be given; <see langword="null"/> for <see cref="DecisionOptions.Default"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The decisions, in the order of the acts.</returns>
    /// <exception cref="ArgumentException">No rule of the packs is about acts of the kind of one; thrown when its turn comes.</exception>
    /// <exception cref="PackLoadException">The packs do not load, and there is no engine from before.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    IAsyncEnumerable<Decision> DecideAsync(
        IAsyncEnumerable<(ProposedAct Act, FrozenDossier Dossier)> acts, int parallelism, DecisionOptions? options = null, CancellationToken cancellation = default) =>
        Current.DecideAsync(acts, parallelism, options, cancellation);

    /// <summary>Loads the packs as they lie there now. If they check, a new engine takes the place of the old one at once; if not, the old one stays.</summary>
    /// <param name="cancellation">Stops waiting for another reload that is under way; one that has begun is finished.</param>
    /// <returns>How it went; faults of packs are told and never thrown.</returns>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    Task<ReloadResult> ReloadAsync(CancellationToken cancellation = default);
}
