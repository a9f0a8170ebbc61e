using System.Text.Json;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>What a bill would have caught beside the law, and what an edit of a pack changes.</summary>
public sealed class RulesDiffTests
{
    private static readonly string Sample = Tool.Repository("samples/doc-ice-emails");

    [Test]
    public void A_bill_is_compared_in_the_rules_that_it_amends()
    {
        var run = Tool.RunInside("rules", "diff", "nyc-detainer", "int-0185-2022", "--data", Sample, "--format", "jsonl");
        run.AssertEnds(ExitCode.Findings);
        var lines = run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(lines.Select(line => line.GetProperty("rule").GetString()).Distinct(), Is.EqualTo(new[] { "int-0185-2022.nyc.9-131.communications" }));
            Assert.That(lines.Select(line => line.GetProperty("difference").GetString()), Is.EquivalentTo(new[] { "changed", "changed", "gained", "gained", "gained" }));
            Assert.That(lines.Single(line => line.GetProperty("record_id").GetString() == "T1-status").GetProperty("before").GetString(), Is.EqualTo("not_applicable"));
        });
    }

    [Test]
    public void A_repeal_loses_every_finding_and_what_a_bill_adds_is_gained()
    {
        var repeal = Tool.RunInside("rules", "diff", "nyc-detainer", "int-0515-2026", "--data", Sample, "--format", "jsonl");
        var added = Tool.RunInside("rules", "diff", "nyc-detainer", "int-0158-2022", "--data", Sample, "--format", "jsonl");
        Assert.Multiple(() =>
        {
            Assert.That(repeal.OutputLines, Is.Not.Empty.And.All.Contains("\"difference\":\"lost\""));
            Assert.That(added.OutputLines, Is.Not.Empty.And.All.Contains("\"rule\":\"int-0158-2022."));
        });
    }

    [Test]
    public void A_pack_does_not_differ_from_itself()
    {
        var run = Tool.RunInside("rules", "diff", "nyc-detainer", "nyc-detainer", "--data", Sample);
        run.AssertEnds(ExitCode.Complete);
        Assert.That(run.OutputLines[^1], Is.EqualTo("0 differences"));
    }

    [Test]
    public void Two_states_of_a_pack_are_compared_by_their_folders()
    {
        using var folder = new TemporaryFolder();
        Copy(Tool.Repository("rules/nyc-detainer"), Path.Combine(folder.Path, "nyc-detainer"));
        var rule = Path.Combine(folder.Path, "nyc-detainer/9-148/bail-release.rule.yaml");
        File.WriteAllText(rule, File.ReadAllText(rule).Replace("custody.agency: {is: doc}", "custody.agency: {is: nypd}", StringComparison.Ordinal));
        var run = Tool.RunInside("rules", "diff", Tool.Repository("rules/nyc-detainer"), Path.Combine(folder.Path, "nyc-detainer"), "--data", Sample, "--format", "markdown");
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Contain("| `nyc.9-148.bail-release` | 0 |"));
    }

    [TestCase(new[] { "nyc-detainer", "int-0185-202", "--data", "x" }, "did you mean `int-0185-2022`?")]
    [TestCase(new[] { "nyc-detainer", "int-0185-2022" }, "'--data' is required")]
    [TestCase(new[] { "nyc-detainer", "int-0185-2022", "--data", "x", "--format", "jsn" }, "there is no format `jsn`")]
    public void What_cannot_be_meant_is_told(string[] arguments, string words) => Tool.RunInside(["rules", "diff", .. arguments]).AssertEnds(ExitCode.Usage, words);

    [Test]
    public void An_export_that_is_not_there_is_told() =>
        Tool.RunInside("rules", "diff", "nyc-detainer", "int-0185-2022", "--data", "nowhere").AssertEnds(ExitCode.Input, "nowhere");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [Test]
    public void A_pack_is_compared_with_what_git_has_of_it_and_limits_decide_the_exit_code()
    {
        using var rules = new TemporaryFolder();
        Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.Copy(file, Path.Combine(rules["small"], Path.GetFileName(file)));
        Repository.Commit(rules.Path);
        var rule = rules["small/telling.rule.yaml"];
        File.WriteAllText(rule, File.ReadAllText(rule).Replace("{is: ice}", "{is: fbi}", StringComparison.Ordinal));
        var (old, now) = ($"HEAD:{rules["small"]}", rules["small"]);
        var run = Tool.RunInside("rules", "diff", old, now, "--data", Tool.Corpus("export"));
        run.AssertEnds(ExitCode.Findings);
        var lost = run.OutputLines[^1].Split(' ')[0];
        Assert.That(run.OutputLines[^1], Does.Match("^[1-9][0-9]* differences?$"));
        Tool.RunInside("rules", "diff", old, now, "--data", Tool.Corpus("export"), "--max-lost", lost, "--max-gained", lost).AssertEnds(ExitCode.Complete);
        Tool.RunInside("rules", "diff", old, old, "--data", Tool.Corpus("export")).AssertEnds(ExitCode.Complete);
        Tool.RunInside("rules", "diff", $"nowhere:{now}", now, "--data", Tool.Corpus("export")).AssertEnds(ExitCode.Usage, "git cannot answer");
    }
}
