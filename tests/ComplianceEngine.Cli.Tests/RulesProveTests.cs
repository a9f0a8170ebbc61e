using System.Text.Json;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary><c>rules prove</c>: what it says, how it ends, and what it writes.</summary>
public sealed class RulesProveTests
{
    private TemporaryFolder rules = null!;

    [SetUp]
    public void CopyASmallPack()
    {
        rules = new TemporaryFolder();
        Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.Copy(file, Path.Combine(rules["small"], Path.GetFileName(file)));
    }

    [TearDown]
    public void RemoveIt() => rules.Dispose();

    [Test]
    public void A_property_that_holds_is_proved()
    {
        Say("communication.recipient_agency: {is: nypd}", "always: {outcome: not_applicable}");
        var run = Run();
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.Contain("  Proved properties\n    property said\n      small/said.property.yaml:1:11: So it is\n"));
            Assert.That(run.OutputLines[^1], Does.StartWith("0 refuted, "));
        });
    }

    [Test]
    public void A_property_that_does_not_hold_is_refuted_by_an_export_that_audit_reads()
    {
        Say("communication.recipient_agency: {is: ice}", "never: {outcome: exempt, exception: conviction}");
        var run = Run("--examples", rules["examples"]);
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Contain("  Refuted, by a record\n    property said\n"));
        var audit = Tool.RunInside("audit", rules["examples/small-said"], "--rules", rules.Path, "--pack", "small", "--all-outcomes", "--format", "jsonl");
        Assert.That(audit.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()), Does.Contain("exempt"));
    }

    [Test]
    public void Programs_are_told_every_answer()
    {
        var run = Run("--format", "jsonl");
        var states = run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("state").GetString()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(states, Does.Contain("shown").And.Contain("proved"));
            Assert.That(run.ErrorLines[^1], Does.StartWith("0 refuted, "));
        });
    }

    [Test]
    public void A_property_of_no_rule_is_told_with_its_place()
    {
        Say("communication.recipient_agency: {is: ice}", "never: {outcome: exmpt}");
        var check = Tool.RunInside("rules", "check", "--rules", rules.Path);
        check.AssertEnds(ExitCode.Rules);
        Assert.That(check.Output + check.Error, Does.Contain("small/said.property.yaml:6:18: error CE2006").And.Contain("did you mean `exempt`?"));
        Run().AssertEnds(ExitCode.Rules);
    }

    private void Say(string where, string claim) =>
        File.WriteAllText(rules["small/said.property.yaml"], $"property: said\ntitle: So it is\nrule: small.telling\nwhere:\n  {where}\n{claim}\n");

    private ToolRun Run(params string[] options) => Tool.RunInside(["rules", "prove", "--rules", rules.Path, .. options]);
}
