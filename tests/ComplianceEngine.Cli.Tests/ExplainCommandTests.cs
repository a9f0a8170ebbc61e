using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class ExplainCommandTests
{
    private static readonly string[] Small = [Tool.Corpus("export"), "--rules", Tool.Corpus("rules"), "--pack", "small"];

    [TestCase("93bb4cf056b988b1", "undetermined", ExitCode.Findings)]
    [TestCase("3e97b952704be857", "disputed", ExitCode.Findings)]
    [TestCase("3ad376b003ce17c0", "exempt", ExitCode.Complete)]
    [TestCase("741d3b53160071a6", "not-in-force", ExitCode.Complete)]
    public void A_proof(string finding, string name, object code)
    {
        var run = Tool.Run(["explain", finding, .. Small]);
        run.AssertEnds((ExitCode)code);
        Golden.Check($"corpus/cli/expected/explain-{name}.expected.txt", run.Output);
    }

    [Test]
    public void A_name_that_is_not_of_these_records_is_told() =>
        Tool.Run(["explain", "0000000000000000", .. Small]).AssertEnds(ExitCode.Usage, "there is no judgment 0000000000000000 on these records");

    [Test]
    public void Every_finding_of_the_sample_can_be_explained_with_file_row_and_column()
    {
        var sample = Tool.Repository("samples/doc-ice-emails");
        var findings = Tool.RunInside("audit", sample, "--format", "jsonl").OutputLines.Select(line => line.Split('"')[3]).ToList();
        Assert.That(findings, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var finding in findings) Assert.That(Tool.RunInside("explain", finding, sample).Output, Does.Contain(finding).And.Match(@"\.csv, row \d+"), finding);
        });
    }
}
