using System.Text.Json;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary><c>rules coverage</c> and <c>rules mutate</c>.</summary>
public sealed class RulesCoverageTests
{
    [Test]
    public void Coverage_lists_what_no_case_saw_and_the_threshold_decides_the_exit_code()
    {
        var whole = Tool.RunInside("rules", "coverage", "--rules", Tool.Corpus("rules"));
        whole.AssertEnds(ExitCode.Findings);
        Assert.Multiple(() =>
        {
            Assert.That(whole.Output, Does.Match(@"small/telling\.rule\.yaml:\d+:\d+: never false or unknown: communication\.recipient_agency"));
            Assert.That(whole.OutputLines[^1], Does.Match(@"^\d+ of \d+ values seen \(\d+\.\d %\), at least 100 % wanted$"));
        });
        Tool.RunInside("rules", "coverage", "--rules", Tool.Corpus("rules"), "--threshold", "20").AssertEnds(ExitCode.Complete);
        Tool.RunInside("rules", "coverage", "--threshold", "much").AssertEnds(ExitCode.Usage, "--threshold takes a share from 0 to 100 percent, not `much`");
    }

    [Test]
    public void Coverage_goes_to_a_folder_as_a_page_or_as_json()
    {
        using var folder = new TemporaryFolder();
        Tool.RunInside("rules", "coverage", "--rules", Tool.Corpus("rules"), "--format", "html", "--out", folder.Path).AssertEnds(ExitCode.Findings);
        Tool.RunInside("rules", "coverage", "--rules", Tool.Corpus("rules"), "--format", "json", "--out", folder.Path).AssertEnds(ExitCode.Findings);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(folder["coverage-small.html"]), Does.StartWith("<!doctype html>").And.Contain("small/telling.rule.yaml"));
            Assert.That(JsonDocument.Parse(File.ReadAllText(folder["coverage-small.json"])).RootElement.GetProperty("pack").GetString(), Is.EqualTo("small"));
        });
    }

    [Test]
    public void Mutation_lists_what_no_case_would_notice_and_counts_both()
    {
        var text = Tool.RunInside("rules", "mutate", "--rules", Tool.Corpus("rules"));
        var json = Tool.RunInside("rules", "mutate", "--rules", Tool.Corpus("rules"), "--format", "jsonl", "--threshold", "0");
        text.AssertEnds(ExitCode.Findings);
        json.AssertEnds(ExitCode.Complete);
        var fates = json.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToLookup(fate => fate.GetProperty("fate").GetString());
        Assert.Multiple(() =>
        {
            Assert.That(text.Output, Does.Contain("No test would notice if").And.Contain("it began on 2015-01-02"));
            Assert.That(text.OutputLines[^1], Is.EqualTo($"{fates["killed"].Count()} killed, {fates["equivalent"].Count()} equivalent, {fates["survived"].Count()} survived"));
            Assert.That(json.ErrorLines[^1], Is.EqualTo(text.OutputLines[^1]));
            Assert.That(fates["killed"].Select(fate => fate.GetProperty("killed_by").GetString()), Has.All.Not.Empty.And.Not.Empty);
        });
    }

    [Test]
    public void Only_what_differs_from_a_state_of_git_is_changed()
    {
        using var rules = new TemporaryFolder();
        Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.Copy(file, Path.Combine(rules["small"], Path.GetFileName(file)));
        Repository.Commit(rules.Path);
        Tool.RunInside("rules", "mutate", "--rules", rules.Path, "--since", "HEAD").AssertEnds(ExitCode.Complete);
        File.AppendAllText(rules["small/telling.tests.yaml"], "\n");
        var run = Tool.RunInside("rules", "mutate", "--rules", rules.Path, "--since", "HEAD");
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Contain("small/telling.rule.yaml").And.Not.Contain("small/readings.yaml"));
        Tool.RunInside("rules", "mutate", "--rules", rules.Path, "--since", "nowhere").AssertEnds(ExitCode.Usage, "git cannot answer");
        Tool.RunInside("rules", "mutate", "--rules", rules.Path, "--since=--output=x").AssertEnds(ExitCode.Usage, "there is no state `--output=x`");
    }
}
