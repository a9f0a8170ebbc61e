using ComplianceEngine.Readers;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests.Law;

/// <summary>What is attacked in court is marked so, and stands as enacted.</summary>
public class ChallengedTests
{
    private const string Suit = "EDNY-25-4084";
    private static readonly string[] Attacked = ["9-131", "9-205", "10-178", "14-154"];
    private static readonly RulePack Pack = PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"));

    [Test]
    public void The_sections_that_the_suit_attacks_are_marked_and_no_others() =>
        Assert.That(
            Pack.Rules.Where(rule => rule.Challenged == Suit).Select(rule => rule.Id),
            Is.EquivalentTo(Pack.Rules.Where(rule => Attacked.Contains(SectionOf(rule))).Select(rule => rule.Id)));

    [Test]
    public void A_finding_tells_that_its_provision_is_challenged()
    {
        using var dataset = DatasetReader.Read(Path.Combine(Golden.Tests, "..", "samples", "doc-ice-emails"), new ReadOptions());
        var findings = Outcomes.Findings(dataset, Pack);
        Assert.That(findings.Select(finding => (finding.Provision, finding.Challenged)), Does.Contain(("9-131(h)(1)", true)).And.Contain(("9-148(b)", false)));
    }

    [Test]
    public void A_proof_names_the_suit()
    {
        using var dataset = DatasetReader.Read(Path.Combine(Golden.Tests, "..", "samples", "doc-ice-emails"), new ReadOptions());
        var engine = RuleEngine.Create([Pack], ReadingSelection.Default);
        var finding = Outcomes.Findings(dataset, Pack).First(finding => finding is { Provision: "9-131(h)(1)", Outcome: Outcome.PossibleViolation });
        var proof = engine.Explain(dataset.Records, finding.FindingId, CancellationToken.None).Single();
        Assert.That(proof.Notes, Has.Some.StartsWith("challenged in court, and in force as enacted: United States v. City of New York"));
    }

    private static string SectionOf(Rule rule) => rule.Provision.Split('(')[0];
}
