using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Reference;

namespace ComplianceEngine.ConformanceTests.Differential;

/// <summary>A rule and a record on which the engine and the reference interpreter differ.</summary>
internal sealed record Disagreement(Rule Rule, string RecordId, string? Person, string Engine, string Reference);

/// <summary>Holds the engine against the reference interpreter, record by record.</summary>
internal static class Comparison
{
    /// <summary>Compares every rule on every record that it is about.</summary>
    /// <param name="cases">How many there were.</param>
    /// <returns>The first difference; <see langword="null"/> if there is none.</returns>
    public static Disagreement? Run(RulePack pack, PlainExport export, ReadingSelection selection, out int cases)
    {
        cases = 0;
        var run = EngineRun.Of(pack, export, selection);
        var reference = new ReferenceInterpreter(pack, export, selection);
        foreach (var dossier in PlainDossier.Of(export))
            foreach (var rule in pack.Rules)
                foreach (var subject in dossier.Of(rule.About))
                {
                    cases++;
                    var (expected, found) = (reference.Judge(rule, dossier, subject), run[rule.Id, subject.Key, subject.Person]);
                    if (!Agree(expected, found)) return new Disagreement(rule, subject.Key, subject.Person, Describe(found), Describe(expected));
                }

        return null;
    }

    private static bool Agree(IReadOnlyList<ReferenceVerdict> expected, IReadOnlyList<Finding> found) =>
        expected.Count == found.Count && expected.Zip(found).All(pair => Agrees(pair.First, pair.Second));

    private static bool Agrees(ReferenceVerdict expected, Finding found) =>
        (expected.Version, expected.Outcome, expected.IsDisputed) == (found.RuleVersion, found.Outcome, found.Disputed) && AgreesOnExceptions(expected, found);

    // Where things can have been in several ways the engine tells of one; it must be one that there is.
    private static bool AgreesOnExceptions(ReferenceVerdict expected, Finding found) =>
        expected.Ways.Any(way => way.Exceptions.SequenceEqual(found.Exceptions.Select(exception => exception.Result)));

    private static string Describe(IEnumerable<ReferenceVerdict> verdicts) => string.Join("; ", verdicts.Select(verdict =>
        Describe(verdict.Version, verdict.Outcome, verdict.IsDisputed, string.Join(" | ", verdict.Ways.Select(way => $"{way.Version} {way.Outcome} [{string.Join(", ", way.Exceptions)}]")))));

    private static string Describe(IEnumerable<Finding> findings) => string.Join("; ", findings.Select(finding =>
        Describe(finding.RuleVersion, finding.Outcome, finding.Disputed, string.Join(", ", finding.Exceptions.Select(exception => exception.Result)))));

    private static string Describe(DateOnly? version, Outcome outcome, bool isDisputed, string detail) =>
        $"{version:yyyy-MM-dd} {outcome.ToName()}{(isDisputed ? " disputed" : "")} ({detail})";
}
