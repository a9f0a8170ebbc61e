using System.Text.RegularExpressions;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed partial class RulesShowTests
{
    [Test]
    public void A_pack_is_a_book_in_plain_English()
    {
        var run = Tool.RunInside("rules", "show", "--rules", Tool.Corpus("rules"));
        run.AssertEnds(ExitCode.Complete);
        Golden.Check("corpus/cli/expected/show.expected.txt", run.Output);
    }

    [Test]
    public void A_rule_is_found_by_its_name_or_its_provision_and_shown_as_of_a_day()
    {
        var newest = Tool.RunInside("rules", "show", "9-131(b)(1)");
        var then = Tool.RunInside("rules", "show", "nyc.9-131.hold", "--on", "2013-08-01");
        newest.AssertEnds(ExitCode.Complete);
        then.AssertEnds(ExitCode.Complete);
        Assert.Multiple(() =>
        {
            Assert.That(then.OutputLines.First(line => line.StartsWith("In force", StringComparison.Ordinal)), Does.StartWith("In force from 2013-07-16 to 2014-12-13;"));
            Assert.That(newest.Output, Does.Contain("\n## from 2013-07-16 to 2014-12-13 this read\n"));
            Assert.That(newest.OutputLines[^1], Does.Match("^[2-9] rules shown$"));
            Assert.That(then.Output, Does.Contain("## Test cases").And.Contain("## What the words mean"));
        });
    }

    [Test]
    public void Before_any_version_none_is_shown_as_in_force() =>
        Assert.That(Tool.RunInside("rules", "show", "nyc.9-131.hold", "--on", "2001-01-01").Output, Does.Contain("No version was in force on 2001-01-01."));

    [Test]
    public void The_whole_law_is_a_page_in_which_every_heading_and_clause_is_text()
    {
        using var folder = new TemporaryFolder();
        Tool.RunInside("rules", "show", "--format", "html", "--out", folder.Path).AssertEnds(ExitCode.Complete);
        var page = File.ReadAllText(folder["nyc-detainer.html"]);
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.StartWith("<!doctype html>").And.Contain("<h2 id=\"sources\">Sources</h2>"));
            Assert.That(Heading().Count(page), Is.GreaterThan(100));
            Assert.That(page, Does.Not.Contain("\\_").And.Not.Contain("<em>"));
        });
    }

    [Test]
    public void What_is_not_there_is_told_with_a_hint()
    {
        Tool.RunInside("rules", "show", "9-131(h)(3)").AssertEnds(ExitCode.Usage, "there is no rule `9-131(h)(3)`: did you mean");
        Tool.RunInside("rules", "show", "--on", "yesterday").AssertEnds(ExitCode.Usage, "--on takes a day such as 2013-08-01, not `yesterday`");
    }

    [GeneratedRegex("<h[2-5] id=")]
    private static partial Regex Heading();
}
