using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class RulesCommandTests
{
    [Test]
    public void The_packs_that_come_with_the_tool_load_and_their_cases_hold()
    {
        var check = Tool.Run("rules", "check");
        var test = Tool.Run("rules", "test");
        check.AssertEnds(ExitCode.Complete);
        test.AssertEnds(ExitCode.Complete);
        Assert.Multiple(() =>
        {
            Assert.That(check.OutputLines[^1], Does.Match("^[1-9][0-9]* packs?, [1-9][0-9]* rules?: 0 errors, [0-9]+ warnings?$"));
            Assert.That(test.OutputLines[^1], Does.Match("^[1-9][0-9]* passed, 0 failed$"));
        });
    }

    [Test]
    public void A_mistake_is_shown_with_its_place_and_the_summary_counts_it()
    {
        using var rules = Pack(text => text.Replace("includes_any:", "includes_some:", StringComparison.Ordinal));
        var run = Tool.Run("rules", "check", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Rules, "small/telling.rule.yaml:", "includes_some", "^");
        Assert.That(run.Output, Is.EqualTo("small: does not load\n1 pack, 0 rules: 1 error, 0 warnings\n"));
    }

    [Test]
    public void A_case_that_does_not_hold_is_proved_and_counted()
    {
        using var rules = Pack(text => text.Replace("outcome: exempt, exception: conviction", "outcome: possible_violation", StringComparison.Ordinal));
        var run = Tool.Run("rules", "test", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Findings);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.Match(@"FAILED small/telling\.tests\.yaml:\d+:\d+: small\.telling: A conviction excuses it\n"));
            Assert.That(run.Output, Does.Contain("What could excuse it"));
            Assert.That(run.OutputLines[^1], Is.EqualTo("2 passed, 1 failed"));
        });
    }

    [Test]
    public void A_case_with_a_mistake_in_it_does_not_check()
    {
        using var rules = Pack(text => text.Replace("disposition: convicted}", "disposition: guilty}", StringComparison.Ordinal));
        Tool.Run("rules", "test", "--rules", rules.Path).AssertEnds(ExitCode.Rules, "small/telling.tests.yaml:");
    }

    [Test]
    public void A_rule_without_a_case_fails()
    {
        using var rules = Pack(text => text);
        File.Delete(rules["small/telling.tests.yaml"]);
        var run = Tool.Run("rules", "test", "--rules", rules.Path);
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Is.EqualTo("FAILED small.telling: no test case lies beside it\n0 passed, 1 failed\n"));
    }

    private static TemporaryFolder Pack(Func<string, string> change)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.WriteAllText(Path.Combine(folder["small"], Path.GetFileName(file)), change(File.ReadAllText(file)));
        return folder;
    }
}
