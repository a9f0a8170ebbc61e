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

    /// <summary>Loads the packs as they lie there now. If they check, a new engine takes the place of the old one at once; if not, the old one stays.</summary>
    /// <param name="cancellation">Stops waiting for another reload that is under way; one that has begun is finished.</param>
    /// <returns>How it went; faults of packs are told and never thrown.</returns>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    Task<ReloadResult> ReloadAsync(CancellationToken cancellation = default);
}
