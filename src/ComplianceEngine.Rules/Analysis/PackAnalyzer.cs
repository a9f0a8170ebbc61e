using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Judges a bound pack as a whole: what no single clause can show.</summary>
internal static class PackAnalyzer
{
    private static readonly ImmutableArray<Action<PackDraft, DiagnosticBag>> Errors =
    [
        DuplicateNamePass.Run,
        CitationPass.Run,
        VersionPass.Run,
        OffenseListPass.Run,
        CriterionCyclePass.Run,
        PersonPass.Run,
    ];

    // Of a pack with errors these would say what is not so: a use that could not be bound is no use.
    private static readonly ImmutableArray<Action<PackDraft, DiagnosticBag>> Warnings =
    [
        UnusedPass.Run,
        DeadClausePass.Run,
    ];

    /// <summary>Runs every pass.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="scrutiny">Whether warnings are looked for.</param>
    /// <param name="borrowed">The files of a pack that this one uses, whose warnings are that pack's own.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static void Analyze(PackDraft pack, PackScrutiny scrutiny, IReadOnlySet<SourceText> borrowed, DiagnosticBag diagnostics)
    {
        foreach (var pass in Errors) pass(pack, diagnostics);
        if (diagnostics.HasErrors || scrutiny == PackScrutiny.Errors) return;
        var warnings = new DiagnosticBag();
        foreach (var pass in Warnings) pass(pack, warnings);
        diagnostics.AddRange(warnings.ToSortedList().Where(warning => warning.Location is not { } place || !borrowed.Contains(place.Source)));
    }
}
