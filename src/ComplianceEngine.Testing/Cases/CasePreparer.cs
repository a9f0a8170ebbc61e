using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Puts the records of cases into memory; what is wrong with a case is reported at its place.</summary>
/// <param name="packs">The packs whose rules are tested.</param>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class CasePreparer(IReadOnlyList<RulePack> packs, DiagnosticBag diagnostics)
{
    /// <summary>Prepares every case of a file of what the packs have; those with a fault are left out, and known gaps, which hold nothing.</summary>
    public IEnumerable<PreparedCase> Prepare(TestFile file) => file switch
    {
        RuleTestFile rule when packs.Any(pack => pack.Rules.Any(one => one.Id == rule.Rule)) => rule.Cases.Where(Holds).Select(test => Prepare(rule, test)).OfType<PreparedCase>(),
        ReportTestFile report when packs.Any(pack => pack.Reports.Any(one => one.Id == report.Report)) => report.Cases.Where(Holds).Select(test => Prepare(report, test)).OfType<PreparedCase>(),
        _ => [],
    };

    /// <summary>Prepares a case of a report.</summary>
    /// <returns>The case; <see langword="null"/> if it has a fault.</returns>
    public PreparedReportCase? Prepare(ReportTestFile file, ReportTestCase test)
    {
        if (!AreKnown(test) || !HasLines(file.Report, test)) return null;
        return Build(CaseDossier.Of(file.Base, test)) is { } records ? new PreparedReportCase(file.Report, test, records) : null;
    }

    /// <summary>Prepares a case of a rule.</summary>
    /// <returns>The case; <see langword="null"/> if it has a fault.</returns>
    public PreparedRuleCase? Prepare(RuleTestFile file, RuleTestCase test)
    {
        if (!AreKnown(test)) return null;
        var dossier = CaseDossier.Of(file.Base, test);
        if (SubjectOf(file.Rule, test, dossier) is not { } subject) return null;
        return Build(dossier) is { } records ? new PreparedRuleCase(file.Rule, test, subject, records) : null;
    }

    private static bool Holds(TestCase test) => test.KnownGap.Length == 0;

    private bool AreKnown(TestCase test)
    {
        foreach (var (id, option) in test.Readings)
        {
            if (packs.SelectMany(pack => pack.Readings).Any(reading => reading.Id == id && reading.IndexOf(option) >= 0)) continue;
            diagnostics.Report(DiagnosticCatalog.TestUnknownReading, test.Location, id, option);
            return false;
        }

        return true;
    }

    private bool HasLines(string name, ReportTestCase test)
    {
        var pack = packs.First(pack => pack.Reports.Any(report => report.Id == name));
        if (ReportPlan.For(pack, pack.Reports.First(report => report.Id == name), test.Year) is not { } plan)
        {
            diagnostics.Report(DiagnosticCatalog.TestNoReport, test.Location, name, test.Year);
            return false;
        }

        var lines = plan.Lines.Select(line => line.Id).ToHashSet(StringComparer.Ordinal);
        var unknown = test.Expect.Where(pair => !lines.Contains(pair.Key)).ToList();
        foreach (var (line, figure) in unknown)
            diagnostics.ReportWithHint(DiagnosticCatalog.TestNoLine, figure.Location, Suggestion.HintFor(line, lines), line);
        return unknown.Count == 0;
    }

    private string? SubjectOf(string ruleId, RuleTestCase test, TestDossier dossier)
    {
        var about = packs.SelectMany(pack => pack.Rules).First(rule => rule.Id == ruleId).About;
        var rows = dossier.Rows.Where(row => row.Schema == about).ToList();
        if (test.Of is null && rows.Count == 1) return rows[0].Key;
        if (rows.Exists(row => row.Key == test.Of)) return test.Of;
        diagnostics.Report(DiagnosticCatalog.TestNoSubject, test.Location, about.Name);
        return null;
    }

    private RecordSet? Build(TestDossier dossier)
    {
        var isSound = true;
        var records = DossierRecords.Build(dossier, (place, field) =>
        {
            if (field is null) diagnostics.Report(DiagnosticCatalog.TestUnreadableTime, place, "as_of");
            else diagnostics.Report(DiagnosticCatalog.TestUnreadableValue, place, field);
            isSound = false;
        });
        if (isSound) return records;
        records.Dispose();
        return null;
    }
}
