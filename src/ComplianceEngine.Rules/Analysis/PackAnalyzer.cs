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

    public static void Analyze(PackDraft pack, PackScrutiny scrutiny, DiagnosticBag diagnostics)
    {
        foreach (var pass in Errors) pass(pack, diagnostics);
        if (diagnostics.HasErrors || scrutiny == PackScrutiny.Errors) return;
        foreach (var pass in Warnings) pass(pack, diagnostics);
    }
}
