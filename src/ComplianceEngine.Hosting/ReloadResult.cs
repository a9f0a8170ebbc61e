using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Hosting;

/// <summary>How loading the packs went.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Outcome">What came of it.</param>
/// <param name="Generation">The engine that answers from then on: a new one, or the one before; 0 if there is none.</param>
/// <param name="At">When it ended.</param>
/// <param name="Diagnostics">Every error found in the packs, in order of place. Of rules and options alone, never of records.</param>
/// <param name="Failure">What else went wrong, in a sentence; empty if nothing did.</param>
public sealed record ReloadResult(ReloadOutcome Outcome, int Generation, DateTimeOffset At, ImmutableArray<Diagnostic> Diagnostics, string Failure)
{
    /// <summary>Every problem in a line each: place, number, message and hint; then what else went wrong.</summary>
    public IEnumerable<string> Problems => Diagnostics.Select(Line).Concat(Failure.Length > 0 ? [Failure] : []);

    private static string Line(Diagnostic found) =>
        $"{(found.Location is { } place ? $"{place}: " : "")}{found.Descriptor.Code}: {found.Text}{(found.Hint.Length > 0 ? $"; {found.Hint}" : "")}";
}

/// <summary>What came of loading packs.</summary>
public enum ReloadOutcome
{
    /// <summary>They do not check, or cannot be read: the engine before stays, if there is one.</summary>
    Refused,

    /// <summary>A new engine answers from now on.</summary>
    Loaded,
}
