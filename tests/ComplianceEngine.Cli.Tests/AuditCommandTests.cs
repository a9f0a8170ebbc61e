using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class AuditCommandTests
{
    private static readonly string[] Small = [Tool.Corpus("export"), "--rules", Tool.Corpus("rules"), "--pack", "small"];

    [Test]
    public void The_report_for_people()
    {
        var run = Tool.Run(["audit", .. Small]);
        run.AssertEnds(ExitCode.Findings, "small-export: 9 judgments, 2 possible violations, 3 undetermined, 1 for a person to answer");
        Golden.Check("corpus/cli/expected/audit.expected.txt", run.Output);
    }

    [TestCase("text")]
    [TestCase("jsonl")]
    [TestCase("csv")]
    public void Every_outcome_in_every_format(string format)
    {
        var run = Tool.Run(["audit", .. Small, "--all-outcomes", "--format", format]);
        run.AssertEnds(ExitCode.Findings);
        Golden.Check($"corpus/cli/expected/all-outcomes-{format}.expected.txt", run.Output.ReplaceLineEndings("\n"));
    }

    [TestCase("jsonl")]
    [TestCase("csv")]
    public void For_programs_the_summary_goes_to_standard_error(string format)
    {
        var run = Tool.Run(["audit", .. Small, "--format", format]);
        run.AssertEnds(ExitCode.Findings, "9 judgments by 1 rule", "These facts, if they were recorded, would decide most:");
        Assert.That(run.Output, Does.Not.Contain("judgments"));
    }

    [Test]
    public void What_was_read_and_what_was_not_is_told_file_by_file() =>
        Tool.Run(["audit", .. Small]).AssertEnds(ExitCode.Findings, "`notes.txt` is ignored", "13 rows in 3 files", "  communication.csv (communication): 9 rows");

    [Test]
    public void Where_nothing_is_found_the_exit_code_says_so()
    {
        using var export = new Export().With("communication.csv", Export.Rows.Replace("ice", "fbi", StringComparison.Ordinal));
        Tool.Run("audit", export.Path, "--rules", Tool.Corpus("rules"), "--pack", "small").AssertEnds(ExitCode.Complete);
    }

    [TestCase("A1=counts", "possible_violation", false)]
    [TestCase("A1=does-not", null, false)]
    [TestCase("all", "possible_violation", true)]
    public void A_reading_can_be_chosen(string reading, string? outcome, bool disputed)
    {
        var line = Tool.Run(["audit", .. Small, "--format", "jsonl", "--reading", reading]).OutputLines.SingleOrDefault(line => line.Contains("\"record_id\":\"m3\"", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(line is not null, Is.EqualTo(outcome is not null));
            if (line is not null) Assert.That(line, Does.Contain($"\"outcome\":\"{outcome}\"").And.Contain($"\"disputed\":{(disputed ? "true" : "false")}"));
        });
    }

    [Test]
    public void Several_data_sets_are_audited_one_by_one_in_the_order_given()
    {
        using var other = new Export().With("communication.csv", Export.Rows).With("dataset.yaml", "dataset: other\n");
        var lines = Tool.Run("audit", other.Path, Small[0], "--rules", Tool.Corpus("rules"), "--pack", "small", "--format", "jsonl").OutputLines;
        Assert.That(lines.Select(line => line.Contains("\"dataset\":\"other\"", StringComparison.Ordinal)), Is.EqualTo([true, false, false, false, false, false, false]));
    }

    [Test]
    public void On_screen_long_lists_are_cut_and_counted_and_in_a_file_they_are_whole()
    {
        using var export = new Export()
            .With("communication.csv", "communication_id,person_ids,sent_at,recipient_agency,topics,purpose\n"
                + string.Concat(Enumerable.Range(1, 60).Select(i => $"m{i:00},p1,2018-03-05,ice,release-date,civil-immigration-enforcement\n"))
                + string.Concat(Enumerable.Range(1, 5).Select(i => $"u{i},p2,2018-03-05,ice,release-date,civil-immigration-enforcement\n")))
            .With("screening.csv", "screening_id,person_id,history_complete\ns1,p1,yes\n");
        string[] options = ["--rules", Tool.Corpus("rules"), "--pack", "small"];
        using var folder = new TemporaryFolder();
        var screen = Tool.RunInside(["audit", export.Path, .. options]).Output;
        Tool.RunInside(["audit", export.Path, .. options, "--out", folder.Path]).AssertEnds(ExitCode.Findings);
        var file = File.ReadAllText(folder["findings.txt"]);
        Assert.Multiple(() =>
        {
            Assert.That(screen, Does.Contain("Possible violations: 60\n").And.Contain("\n… and 10 more: use --format jsonl\n").And.Not.Contain(" m51,"));
            Assert.That(screen, Does.Contain(": 5 for want of ").And.Contain("  communication u3,").And.Contain("\n  … and 2 more\n").And.Not.Contain(" u4,"));
            Assert.That(file, Does.Contain(" m60,").And.Contain(" u5,").And.Not.Contain("…"));
        });
    }

    [Test]
    public void A_rule_with_a_typo_stops_everything_with_its_place_underlined()
    {
        using var rules = new Export();
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) rules.With(Path.GetFileName(file), File.ReadAllText(file));
        var pack = Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(rules.Path)) File.Move(file, Path.Combine(pack.FullName, Path.GetFileName(file)));
        var rule = Path.Combine(pack.FullName, "telling.rule.yaml");
        File.WriteAllText(rule, File.ReadAllText(rule).Replace("communication.recipient_agency", "communication.recipient_agancy", StringComparison.Ordinal));
        var run = Tool.Run("audit", Small[0], "--rules", rules.Path, "--pack", "small");
        run.AssertEnds(ExitCode.Rules, "small/telling.rule.yaml:", "did you mean", "^^^^", "nothing was judged");
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void Rules_are_never_taken_from_the_working_folder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["rules/nyc-detainer"]);
        File.WriteAllText(folder["rules/nyc-detainer/pack.yaml"], "this is no pack");
        using var process = Tool.Start(folder.Path, [], "rules", "check");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That((process.ExitCode, output), Is.EqualTo((0, output)).And.Matches<(int, string)>(run => run.Item2.Contains("nyc-detainer", StringComparison.Ordinal)));
    }

    [Test]
    public void The_log_goes_to_standard_error_when_asked_for() =>
        Tool.RunWith(new() { ["COMPLIANCE_LOG"] = "information", ["COMPLIANCE_THREADS"] = "1" }, ["audit", .. Small]).AssertEnds(ExitCode.Findings, "info: judging", "on 1 threads");
}
