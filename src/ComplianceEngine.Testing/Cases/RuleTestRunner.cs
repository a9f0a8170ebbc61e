using System.Collections.Immutable;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Runs the test cases that lie beside rules.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class RuleTestRunner
{
    private readonly IReadOnlyList<RulePack> packs;
    private readonly Dictionary<string, RuleEngine> engines = new(StringComparer.Ordinal);
    private readonly Lock guard = new();

    /// <summary>Makes a runner.</summary>
    /// <param name="packs">The packs whose rules are tested.</param>
    public RuleTestRunner(IReadOnlyList<RulePack> packs) => this.packs = packs;

    /// <summary>Reads test files.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns>The files that could be read; run them only if there is no error.</returns>
    public ImmutableArray<RuleTestFile> Read(IEnumerable<SourceText> sources, DiagnosticBag diagnostics)
    {
        var files = sources.Select(source => RuleTestFileReader.Read(source, diagnostics)).OfType<RuleTestFile>().ToImmutableArray();
        var known = packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id).ToList();
        foreach (var file in files.Where(file => !known.Contains(file.Rule, StringComparer.Ordinal)))
            diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownRule, file.Location, Suggestion.DidYouMean(file.Rule, known), file.Rule);
        return files;
    }

    /// <summary>Runs every case of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Where faults of a case go, such as a value that its field cannot hold.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A result per case, in the file's order; a case with a fault has none.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<RuleTestResult> Run(RuleTestFile file, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var results = ImmutableArray.CreateBuilder<RuleTestResult>();
        foreach (var test in file.Cases)
            if (Run(file, test, diagnostics, cancellation) is { } result) results.Add(result);
        return results.ToImmutable();
    }

    private RuleTestResult? Run(RuleTestFile file, RuleTestCase test, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (EngineFor(test, diagnostics) is not { } engine) return null;
        var dossier = CaseDossier.Of(file.Base, test);
        if (SubjectOf(file.Rule, test, dossier, diagnostics) is not { } subject) return null;
        using var records = Build(dossier, diagnostics);
        if (records is null) return null;
        var findings = engine.Judge(records, file.Rule, subject, test.Person, cancellation);
        if (findings.Count == 0) return new RuleTestResult(file.Rule, test, ["nothing was judged"], null);

        // An act that lasts is judged under each version; the case says which it means by `version`.
        var failures = findings.Select(finding => ExpectationCheck.Compare(test.Expect, finding)).MinBy(list => list.Length);
        if (failures.IsEmpty) return new RuleTestResult(file.Rule, test, [], null);
        var proofs = engine.Explain(records, findings[0].FindingId, cancellation);
        return new RuleTestResult(file.Rule, test, failures, proofs is [var first, ..] ? first : null);
    }

    private RuleEngine? EngineFor(RuleTestCase test, DiagnosticBag diagnostics)
    {
        var key = string.Join('\n', test.Readings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
        lock (guard)
        {
            if (engines.TryGetValue(key, out var known)) return known;
            foreach (var (id, option) in test.Readings)
            {
                if (packs.SelectMany(pack => pack.Readings).Any(reading => reading.Id == id && reading.IndexOf(option) >= 0)) continue;
                diagnostics.Report(DiagnosticCatalog.TestUnknownReading, test.Location, id, option);
                return null;
            }

            return engines[key] = RuleEngine.Create(packs, new ReadingSelection(test.Readings, false));
        }
    }

    private string? SubjectOf(string ruleId, RuleTestCase test, TestDossier dossier, DiagnosticBag diagnostics)
    {
        var about = packs.SelectMany(pack => pack.Rules).First(rule => rule.Id == ruleId).About;
        var rows = dossier.Rows.Where(row => row.Schema == about).ToList();
        if (test.Of is null && rows.Count == 1) return rows[0].Key;
        if (rows.Exists(row => row.Key == test.Of)) return test.Of;
        diagnostics.Report(DiagnosticCatalog.TestNoSubject, test.Location, about.Name);
        return null;
    }

    private static RecordSet? Build(TestDossier dossier, DiagnosticBag diagnostics)
    {
        var zone = ZoneClock.NewYork;
        var export = new ExportBuilder(zone);
        var isSound = true;
        foreach (var row in dossier.Rows)
            foreach (var field in export.Add(row.Schema, row.Values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value))))
            {
                // A case may want an unreadable value; it says so by writing the word.
                if (row.Values[field].Value == "unreadable") continue;
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
