using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>What the README shows first.</summary>
public sealed class SampleTests
{
    [Test]
    public void The_sample_of_the_README_prints_the_summary_and_exits_with_findings()
    {
        var run = Tool.Run("audit", Tool.Repository("samples/doc-ice-emails"));
        run.AssertEnds(ExitCode.Findings);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.Match(@"^doc-ice-emails: \d+ judgments by \d+ rules\n"));
            foreach (var provision in new[] { "9-131(b)(1)", "9-131(h)(1)", "9-131(h)(2)", "9-148(b)" }) Assert.That(run.Output, Does.Match($@"\n  {System.Text.RegularExpressions.Regex.Escape(provision)} +\d+ "));
            Assert.That(run.Output, Does.EndWith("This is no legal advice; a possible violation is a question for a person.\n"));
        });
    }

    [TestCase("doc-policy")]
    [TestCase("patterns")]
    public void A_pack_that_is_named_judges_the_sample_alone(string pack)
    {
        var run = Tool.RunInside("audit", Tool.Repository("samples/doc-ice-emails"), "--pack", pack);
        run.AssertEnds(ExitCode.Findings);
        Golden.Check($"corpus/cli/expected/sample-{pack}.expected.txt", run.Output);
    }
}
