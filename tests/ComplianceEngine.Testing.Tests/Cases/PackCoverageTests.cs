using System.Text.Json;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing.Tests.Cases;

public sealed class PackCoverageTests
{
    [Test]
    public void Cases_that_say_everything_see_every_value_of_every_clause()
    {
        var coverage = Cover(SmallPack.Load(), null);
        Assert.Multiple(() =>
        {
            Assert.That(coverage.Clauses.Select(clause => ClauseLabel.Of(clause.Clause.Condition)), Is.EqualTo(new[]
            {
                "all", "custody.agency: {is_one_of: [doc]}", "custody.released_at: {after: custody.release_authorized_at}",
                "custody.released_to: {is_one_of: [state-prison, hospital]}",
            }));
            Assert.That((coverage.Seen, coverage.Wanted, coverage.Cases), Is.EqualTo((12, 12, SmallPack.CaseCount)));
            Assert.That(CoverageText.Of(coverage), Is.EqualTo($"p: {SmallPack.CaseCount} cases saw 12 of 12 values of 4 clauses (100.0 %)\n"));
        });
    }

    [Test]
    public void A_value_that_no_case_sees_is_told_with_its_place()
    {
        var coverage = Cover(SmallPack.Load(), without: 9);
        Assert.That(CoverageText.Of(coverage), Is.EqualTo("""
            p: 9 cases saw 11 of 12 values of 4 clauses (91.6 %)
              rule late from 2018-01-01, exception elsewhere
                p/late.rule.yaml:15:39: never unknown: custody.released_to: {is_one_of: [state-prison, hospital]}

            """));
    }

    [Test]
    public void What_an_outcome_does_not_rest_on_does_not_count_as_seen()
    {
        var pack = SmallPack.Load();
        var coverage = CoverWith(pack, SmallPack.ReadText(pack, "  - {case: By another agency, given: {custody: [{custody_id: c1, agency: nypd}]}, expect: {outcome: not_applicable}}\n"));
        Assert.That(coverage.Clauses.Select(clause => clause.Seen), Is.EqualTo(new[] { TruthValues.False, TruthValues.False, TruthValues.None, TruthValues.None }));
    }

    [Test]
    public void As_json_every_clause_has_its_place_and_its_values()
    {
        var json = JsonDocument.Parse(CoverageJson.Of(Cover(SmallPack.Load(), without: 9))).RootElement;
        var last = json.GetProperty("clauses").EnumerateArray().Last();
        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("seen").GetInt32(), Is.EqualTo(11));
            Assert.That(last.GetProperty("exception").GetString(), Is.EqualTo("elsewhere"));
            Assert.That(last.GetProperty("line").GetInt32(), Is.EqualTo(15));
            Assert.That(last.GetProperty("missing").EnumerateArray().Select(value => value.GetString()), Is.EqualTo(new[] { "unknown" }));
        });
    }

    [Test]
    public void The_page_marks_the_lines_of_each_file_and_encodes_their_text()
    {
        var page = CoveragePage.Of(Cover(SmallPack.Load(), without: 9));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<tr class=\"part\"><td class=\"number\">15</td>").And.Contain("<td class=\"note\">never unknown</td>"));
            Assert.That(page, Does.Contain("<tr class=\"seen\"><td class=\"number\">13</td>"));
            Assert.That(page, Does.Contain("finding: &quot;Late&quot;"));
        });
    }

    [TestCase(0, 0, ExpectedResult = "100.0")]
    [TestCase(1999, 2000, ExpectedResult = "99.9")]
    [TestCase(0, 3, ExpectedResult = "0.0")]
    public string A_share_is_never_rounded_up(int part, int whole) => CoverageText.Share(part, whole);

    private static PackCoverage Cover(RulePack pack, int? without) => CoverWith(pack, SmallPack.Read(pack, without));

    private static PackCoverage CoverWith(RulePack pack, IEnumerable<RuleTestFile> files)
    {
        var diagnostics = new DiagnosticBag();
        var coverage = PackCoverage.Of(pack, files, diagnostics, CancellationToken.None);
        Assert.That(diagnostics.ToSortedList(), Is.Empty);
        return coverage;
    }
}
