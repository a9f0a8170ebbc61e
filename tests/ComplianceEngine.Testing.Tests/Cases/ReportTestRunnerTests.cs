using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Testing.Tests.Cases;

public sealed class ReportTestRunnerTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"));
    private static readonly RulePack Pack = RulePackLoader.Load(Folder, new DiagnosticBag(), PackScrutiny.Errors)!;

    private const string Base = """
        counts: 9-205
        base:
          as_of: 2030-01-01T00:00:00
          complete: [custody, detainer, communication]
          expect: {1: 1}
          records:
            custody: [{custody_id: c, person_id: p, agency: probation, arrested_at: 2019-01-05T10:00:00, release_authorized_at: none, released_at: none}]
            detainer: [{detainer_id: d, person_id: p, custody_id: c, received_at: 2019-01-06T10:00:00, form: I-247A, reason: other, withdrawn_at: none}]
        cases:

        """;

    public static IEnumerable<ReportVersion> Versions => Pack.Reports.SelectMany(report => report.Versions);

    [TestCaseSource(nameof(Versions))]
    public void Every_version_of_a_report_has_a_case_that_counts_somebody(ReportVersion version)
    {
        var report = Pack.Reports.Single(one => one.Versions.Contains(version));
        var cases = new ReportTestRunner([Pack]).Read(Folder, new DiagnosticBag()).Where(file => file.Report == report.Id).SelectMany(file => file.Cases);
        Assert.That(cases.Where(test => report.For(test.Year) == version && test.Expect.Values.Any(figure => figure.Value.StartsWith('1'))), Is.Not.Empty);
    }

    [Test]
    public void The_shipped_cases_pass_one_by_one_and_together()
    {
        var (runner, faults) = (new ReportTestRunner([Pack]), new DiagnosticBag());
        foreach (var file in runner.Read(Folder + "/", faults))
        {
            Assert.That(file.Location.Source.Path, Does.StartWith("nyc-detainer/reports/").And.EndsWith(".counts.yaml"));
            var all = runner.Run(file, faults, CancellationToken.None);
            Assert.That(all.Select(result => result.Case.Name), Is.EqualTo(file.Cases.Select(test => test.Name)));
            Assert.That(all.Where(result => !result.Passed).Select(result => result.Case.Name), Is.Empty);
        }

        Assert.That(faults.ToSortedList(), Is.Empty);
    }

    [TestCase("{case: One, year: 2019, expect: {}}", "")]
    [TestCase("{case: Two, year: 2019, expect: {1: 2}}", "line 1 is 1, not 2")]
    [TestCase("{case: None, year: 2019, without: [detainer], expect: {}}", "line 1 is 0, not 1")]
    [TestCase("{case: Undecided, year: 2019, given: {detainer: [{detainer_id: d, form: blank}]}, needs: [detainer.form], expect: {1: 0 to 1}}", "")]
    [TestCase("{case: Undecided, year: 2019, given: {detainer: [{detainer_id: d, form: blank}]}, needs: [], expect: {1: 0 to 1}}", "needs [detainer.form], not []")]
    [TestCase("{case: Read otherwise, year: 2019, readings: {A12: yes}, given: {detainer: [{detainer_id: d, form: I-247N}]}, expect: {}}", "")]
    [TestCase("{case: Not complete, year: 2019, complete: [custody, communication], expect: {1: 1 or more}}", "")]
    [TestCase("{case: Not complete, year: 2019, complete: [custody, communication], expect: {1: 1}}", "line 1 is 1 or more, not 1")]
    [TestCase("{case: Not named, year: 2019, given: {custody: [{custody_id: c, release_basis: other, release_authorized_at: 2019-02-01T10:00:00, released_at: 2019-02-01T10:00:00, released_to: federal-immigration}]}, expect: {}}",
        "line 3 is 1, and is not named")]
    public void A_case_fails_with_what_was_expected_and_found(string test, string failure)
    {
        var result = Run(test, out var faults).Single();
        Assert.That(faults, Is.Empty);
        Assert.That(string.Join("; ", result.Failures), Is.EqualTo(failure));
        Assert.That(result.Passed, Is.EqualTo(failure.Length == 0));
    }

    [TestCase("{case: x, year: 2017, expect: {}}", "CE5015")]
    [TestCase("{case: x, year: 2019, expect: {5.request: 1}}", "CE5016")]
    [TestCase("{case: x, year: 19, expect: {}}", "CE5003")]
    [TestCase("{case: x, year: 2019}", "CE5002")]
    [TestCase("{case: x, expect: {}}", "CE5002")]
    [TestCase("{case: x, year: 2019, expect: {}, outcome: exempt}", "CE5001")]
    [TestCase("{case: x, year: 2019, readings: {A99: yes}, expect: {}}", "CE5009")]
    [TestCase("{case: x, year: 2019, given: {detainer: [{detainer_id: d, form: I-999}]}, expect: {}}", "CE5007")]
    public void A_fault_of_a_case_is_told_at_its_place(string test, string code)
    {
        Run(test, out var faults);
        Assert.That(faults.Select(fault => fault.Descriptor.Code), Is.EqualTo(new[] { code }));
        Assert.That(faults[0].Location!.Line, Is.EqualTo(10));
    }

    [Test]
    public void A_misspelt_line_and_a_report_that_there_is_not_get_a_hint()
    {
        Run("{case: x, year: 2019, expect: {5.request: 1}}", out var faults);
        Assert.That(faults[0].Hint, Does.Contain("5.requests"));
        var unknown = new DiagnosticBag();
        new ReportTestRunner([Pack]).Read([new SourceText("p/x.counts.yaml", "counts: 9-204\ncases: []\n")], unknown);
        Assert.That(unknown.ToSortedList().Select(fault => (fault.Descriptor.Code, fault.Hint)), Is.EqualTo(new[] { ("CE5014", "did you mean `9-205`?") }));
    }

    private static List<ReportTestResult> Run(string test, out IReadOnlyList<Diagnostic> faults)
    {
        var (runner, bag) = (new ReportTestRunner([Pack]), new DiagnosticBag());
        var results = runner.Read([new SourceText("p/x.counts.yaml", $"{Base}  - {test}\n")], bag).SelectMany(file => runner.Run(file, bag, CancellationToken.None)).ToList();
        faults = bag.ToSortedList();
        return results;
    }
}
