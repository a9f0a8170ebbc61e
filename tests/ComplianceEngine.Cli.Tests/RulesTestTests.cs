using System.Text.Json;
using System.Xml.Linq;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>The options of <c>rules test</c>, known gaps, and what a failure tells.</summary>
public sealed class RulesTestTests
{
    private const string Exempt = "expect: {outcome: exempt, exception: conviction}";
    private TemporaryFolder rules = null!;

    private string Cases => rules["small/telling.tests.yaml"];

    [SetUp]
    public void CopyASmallPack()
    {
        rules = new TemporaryFolder();
        Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.Copy(file, Path.Combine(rules["small"], Path.GetFileName(file)));
    }

    [TearDown]
    public void RemoveIt() => rules.Dispose();

    [TestCase("conviction", "1 passed, 0 failed, 2 left out")]
    [TestCase("CONVICTION", "1 passed, 0 failed, 2 left out")]
    [TestCase("small.telling", "3 passed, 0 failed, 0 left out")]
    [TestCase("Without*", "1 passed, 0 failed, 2 left out")]
    [TestCase("*ICE*", "1 passed, 0 failed, 2 left out")]
    public void A_filter_runs_some_and_tells_how_many_it_left_out(string filter, string summary) =>
        Assert.That(Run("--filter", filter).OutputLines[^1], Is.EqualTo(summary));

    [Test]
    public void A_filter_that_fits_nothing_is_no_success() => Run("--filter", "nonesuch").AssertEnds(ExitCode.Usage, "no case fits --filter");

    [Test]
    public void A_failure_names_the_clause_that_decided_and_proves_it()
    {
        Change("disposition: convicted}", "disposition: acquitted}");
        var run = Run();
        run.AssertEnds(ExitCode.Findings);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.Match(@"  exception `conviction` is no, not yes\n  decided by small/telling\.rule\.yaml:19:\d+: charge\.disposition is convicted\n"));
            Assert.That(run.Output, Does.Contain("What could excuse it"));
        });
    }

    [Test]
    public void A_known_gap_that_fails_is_told_and_is_no_failure()
    {
        Change("disposition: convicted}", "disposition: acquitted}");
        Change(Exempt, $"known_gap: Acquittals are not looked at yet\n    {Exempt}");
        var run = Run();
        run.AssertEnds(ExitCode.Complete);
        Assert.That(run.Output, Does.Match(@"^KNOWN GAP small/telling\.tests\.yaml:\d+:\d+: small\.telling: A conviction excuses it\n  Acquittals are not looked at yet\n2 passed, 0 failed, 1 known gap\n$"));
    }

    [Test]
    public void A_known_gap_that_passes_is_a_failure_with_a_message_of_its_own()
    {
        Change(Exempt, $"known_gap: It was one\n    {Exempt}");
        var run = Run();
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Contain("FAILED ").And.Contain("  this known gap passes now: take `known_gap` out\n2 passed, 1 failed\n"));
    }

    [Test]
    public void A_known_gap_shows_nothing_to_coverage_mutation_and_checks()
    {
        Change("disposition: convicted}", "disposition: acquitted}");
        Change(Exempt, $"known_gap: Acquittals are not looked at yet\n    {Exempt}");
        Assert.Multiple(() =>
        {
            Assert.That(Tool.RunInside("rules", "check", "--rules", rules.Path).Error, Does.Contain("no case of `small.telling` expects the outcome `exempt`"));
            Assert.That(Tool.RunInside("rules", "mutate", "--rules", rules.Path).Code, Is.LessThanOrEqualTo(1), "no case fails before anything is changed");
        });
    }

    [TestCase("yes there is a charge of the person", null)]
    [TestCase("yes charge.disposition is convicted", null)]
    [TestCase("no charge.disposition is convicted", "no line of the proof has \"no charge.disposition is convicted\"")]
    public void A_case_can_expect_lines_of_the_proof(string line, string? failure)
    {
        Change(Exempt, $"expect: {{outcome: exempt, exception: conviction, proof: [{line}]}}");
        var run = Run();
        Assert.That(run.Output, failure is null ? Is.EqualTo("3 passed, 0 failed\n") : Does.Contain(failure));
    }

    [Test]
    public void Programs_get_a_line_for_each_case()
    {
        Change("disposition: convicted}", "disposition: acquitted}");
        var run = Run("--format", "json");
        var lines = run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var failed = lines.Single(line => line.GetProperty("status").GetString() == "failed");
        Assert.Multiple(() =>
        {
            Assert.That(lines, Has.Count.EqualTo(3));
            Assert.That(failed.GetProperty("decided_by").GetProperty("file").GetString(), Is.EqualTo("small/telling.rule.yaml"));
            Assert.That(failed.GetProperty("failures").EnumerateArray().Select(one => one.GetString()), Does.Contain("exception `conviction` is no, not yes"));
            Assert.That(run.ErrorLines, Is.EqualTo(new[] { "2 passed, 1 failed" }));
        });
    }

    [Test]
    public void Build_servers_get_junit_with_known_gaps_as_skipped()
    {
        Change("disposition: convicted}", "disposition: acquitted}");
        Change(Exempt, $"known_gap: Not yet\n    {Exempt}");
        Change("expect: {outcome: undetermined}", "expect: {outcome: exempt}");
        var root = XDocument.Parse(Run("--format", "junit").Output).Root!;
        Assert.Multiple(() =>
        {
            Assert.That((root.Attribute("tests")!.Value, root.Attribute("failures")!.Value, root.Attribute("skipped")!.Value), Is.EqualTo(("3", "1", "1")));
            Assert.That(root.Descendants("skipped").Single().Attribute("message")!.Value, Is.EqualTo("known gap: Not yet"));
            Assert.That(root.Descendants("failure").Single().Value, Does.Contain("decided by small/telling.rule.yaml:"));
        });
    }

    [Test]
    public void Watching_runs_again_after_a_change_and_ends_with_the_last_result()
    {
        Assume.That(OperatingSystem.IsLinux(), "needs signals");
        using var process = Tool.Start(rules.Path, [], "rules", "test", "--rules", rules.Path, "--watch");
        var error = Task.Run(process.StandardError.ReadToEnd);
        Assert.That(process.StandardOutput.ReadLine(), Is.EqualTo("3 passed, 0 failed"));
        Change("disposition: convicted}", "disposition: acquitted}");
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
            if (line.EndsWith("1 failed", StringComparison.Ordinal)) break;
        }

        Signals.Interrupt(process);
        process.WaitForExit();
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Does.StartWith("FAILED small/telling.tests.yaml:"));
            Assert.That((ExitCode)process.ExitCode, Is.EqualTo(ExitCode.Findings));
            Assert.That(error.Result, Does.StartWith("waiting for a change; Ctrl-C ends\n"));
        });
    }

    private void Change(string from, string to)
    {
        var text = File.ReadAllText(Cases);
        Assert.That(text, Does.Contain(from));
        File.WriteAllText(Cases, text.Replace(from, to, StringComparison.Ordinal));
    }

    private ToolRun Run(params string[] options) => Tool.RunInside(["rules", "test", "--rules", rules.Path, .. options]);
}
