using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Puts the records of cases into memory; what is wrong with a case is reported at its place.</summary>
/// <param name="packs">The packs whose rules are tested.</param>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class CasePreparer(IReadOnlyList<RulePack> packs, DiagnosticBag diagnostics)
{
    // A case may want an unreadable value; it says so by writing the word.
    private const string UnreadableWord = "unreadable";

    /// <summary>Prepares a case.</summary>
    /// <returns>The case; <see langword="null"/> if it has a fault.</returns>
    public PreparedCase? Prepare(RuleTestFile file, RuleTestCase test)
    {
        if (!AreKnown(test)) return null;
        var dossier = CaseDossier.Of(file.Base, test);
        if (SubjectOf(file.Rule, test, dossier) is not { } subject) return null;
        return Build(dossier) is { } records ? new PreparedCase(file.Rule, test, subject, records) : null;
    }

    private bool AreKnown(RuleTestCase test)
    {
        foreach (var (id, option) in test.Readings)
        {
            if (packs.SelectMany(pack => pack.Readings).Any(reading => reading.Id == id && reading.IndexOf(option) >= 0)) continue;
            diagnostics.Report(DiagnosticCatalog.TestUnknownReading, test.Location, id, option);
            return false;
        }

        return true;
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
        var zone = ZoneClock.NewYork;
        var export = new ExportBuilder(zone);
        var isSound = true;
        foreach (var row in dossier.Rows)
            foreach (var field in export.Add(row.Schema, row.Values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value))))
            {
                if (row.Values[field].Value == UnreadableWord) continue;
                diagnostics.Report(DiagnosticCatalog.TestUnreadableValue, row.Values[field].Location, field);
                isSound = false;
            }

        var asOf = dossier.AsOf is { } text ? ExportBuilder.ReadTime(text.Value, zone) : TimeValue.Blank;
        if (asOf.State == FieldState.Unreadable)
        {
            diagnostics.Report(DiagnosticCatalog.TestUnreadableTime, dossier.AsOf!.Location, "as_of");
            isSound = false;
        }

        var records = export.Build("case", asOf, dossier.Complete ?? []);
        if (isSound) return records;
        records.Dispose();
        return null;
    }
}
