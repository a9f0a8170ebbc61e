using System.Text.Json;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

public sealed class ReportCommandTests
{
    private const string Dataset = "as_of: 2026-06-01T00:00:00\ncomplete: [custody, detainer, communication]\n";

    private const string Custody = """
        custody_id,person_id,agency,arrested_at,release_basis,release_authorized_at,released_at,released_to,release_delay_reason
        ca,a,probation,2019-01-05T10:00:00,recognizance,2019-03-10T10:00:00,2019-03-10T09:00:00,community,none

        """;

    private const string Detainers = "detainer_id,person_id,custody_id,received_at,form,reason,withdrawn_at\nd1,a,ca,2019-01-06T10:00:00,I-247A,other,none\n";

    private const string Shared = """
        report: shared
        title: Messages of which the thread holds others
        provision: 1(a)
        versions:
          - years: {from: 2015}
            year_ends: 12-31
            enacted_by: An invented act
            source: ACT
            items:
              - {item: 1, figure: threads}
        ---
        figure: threads
        counts: Messages in threads of two and more
        about: communication
        counted_on: communication.sent_at
        when:
          exists: communication
          as: other
          at_least: 2
          sharing: [communication.thread_id]
          where:
            other.sender_agency: {is: doc}

        """;

    private TemporaryFolder folder = null!;

    [SetUp]
    public void Make() => folder = new TemporaryFolder();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Where_every_figure_is_settled_the_exit_code_is_0()
    {
        using var export = Settled();
        var run = Tool.RunInside("report", "9-205", export.Path, "--year", "2019");
        run.AssertEnds(ExitCode.Complete, "read ");
        Assert.That(run.Output, Does.StartWith("Yearly report of the department of probation on civil immigration detainers\n")
            .And.Contain("§ 9-205(f), as enacted by Local Law 226 of 2017; due 2019-09-01. Data set:").And.Contain("2018-07-01 to 2019-06-30\n  1 ")
            .And.Not.Contain("Undecided"));
    }

    [Test]
    public void An_undecided_figure_gives_1()
    {
        using var export = Settled().With("detainer.csv", Detainers.Replace("I-247A", "", StringComparison.Ordinal));
        var run = Tool.RunInside("report", "9-205", export.Path, "--year", "2019");
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Contain("  0 to 1  Civil immigration detainers received").And.Contain("  1: 1 for want of detainer.form\n"));
    }

    [Test]
    public void A_figure_that_no_record_holds_gives_1_unless_it_is_supplied()
    {
        using var export = Settled();
        var run = Tool.RunInside("report", "9-131-f", export.Path, "--year", "2019");
        run.AssertEnds(ExitCode.Findings);
        Assert.That(run.Output, Does.Match(@"6\.requested +not in the records  State criminal alien assistance"));
        var figures = Write("report: 9-131-f\nyear: 2019\nfigures:\n  6.requested: 1250000.50\n  6.received: 0\n");
        var supplied = Tool.RunInside("report", "9-131-f", export.Path, "--year", "2019", "--figures", figures);
        supplied.AssertEnds(ExitCode.Complete);
        Assert.That(supplied.Output, Does.Match(@"6\.requested +1,250,000\.5  State criminal alien assistance"));
    }

    [TestCase("1", 0, "[published: 1, the same]")]
    [TestCase("0", 1, "[published: 0, 1 fewer than counted]")]
    [TestCase("4", 1, "[published: 4, 3 more than counted]")]
    public void A_published_figure_is_compared(string published, int code, string shown)
    {
        using var export = Settled();
        var file = Write($"report: 9-205\nyear: 2019\nsource: the department's web site\nfigures:\n  1: {published}\n");
        var run = Tool.RunInside("report", "9-205", export.Path, "--year", "2019", "--published", file);
        run.AssertEnds((ExitCode)code);
        Assert.That(run.Output.ReplaceLineEndings(" "), Does.Contain(shown));
    }

    [Test]
    public void Input_that_is_not_whole_gives_4_and_a_report_still()
    {
        using var export = Settled().With("detainer.csv", Detainers + "torn,a\n");
        var run = Tool.RunInside("report", "9-205", export.Path, "--year", "2019", "--out", folder["out"]);
        run.AssertEnds(ExitCode.Input);
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(folder["out/9-205-2019.txt"]), Does.Contain(" or more  Civil immigration detainers received"));
            Assert.That(File.ReadAllText(folder["out/rejects.jsonl"]), Does.Contain("detainer.csv"));
        });
    }

    [Test]
    public void An_export_without_a_row_is_counted_by_nobody()
    {
        using var export = new Export().With("custody.csv", "custody_id,person_id\n");
        Tool.RunInside("report", "9-205", export.Path, "--year", "2019", "--out", folder["out"]).AssertEnds(ExitCode.Input, "nothing was counted");
        Assert.That(File.Exists(folder["out/9-205-2019.txt"]), Is.False);
    }

    public static IEnumerable<TestCaseData> Misunderstood =>
    [
        Case("there is no report `9-131`: there are 10-178-d, 14-154, 9-131-f, 9-205", "9-131", "x", "--year", "2019"),
        Case("there is no report `9-131f`: did you mean `9-131-f`?", "9-131f", "x", "--year", "2019"),
        Case("§ 9-131(f) asks for no report on 2011: the first is that of 2012", "9-131-f", "x", "--year", "2011"),
        Case("'--year' is required", "9-131-f", "x"),
        Case("--year takes a whole number from 1901 to 2199, not `19`", "9-131-f", "x", "--year", "19"),
        Case("`compliance report` needs DATASET", "9-131-f", "--year", "2019"),
        Case("one DATASET is taken at a time, and `y` is a second", "9-131-f", "x", "y", "--year", "2019"),
        Case("there is no format `pdf`: it is text, csv, html or json", "9-131-f", "x", "--year", "2019", "--format", "pdf"),
        Case("no pack in use leaves a question `A99` open", "9-131-f", "x", "--year", "2019", "--reading", "A99=x"),
        Case("the packs in use hold no report", "9-131-f", "x", "--year", "2019", "--rules", Tool.Corpus("rules"), "--pack", "small"),
        Case("--memory takes at least 64MB, not `1MB`", "9-131-f", "x", "--year", "2019", "--memory", "1MB"),
    ];

    [TestCaseSource(nameof(Misunderstood))]
    public void What_is_not_understood_is_told_in_one_message(string message, string[] arguments)
    {
        var run = Tool.RunInside(["report", .. arguments]);
        run.AssertEnds(ExitCode.Usage, message);
        Assert.That(run.ErrorLines.Count(line => line.StartsWith("compliance: ", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase("--figures", "CE4061", null)]
    [TestCase("--figures", "CE1011", "")]
    [TestCase("--figures", "CE1001", "figures: [")]
    [TestCase("--figures", "CE1014", "year: 2019\nfigures: {6.received: 1}")]
    [TestCase("--figures", "CE1015", "report: 9-131-f\nyear: 2019\nfigure: {6.received: 1}")]
    [TestCase("--figures", "CE1018", "report: 9-131-f\nyear: 2019\nfigures: 1")]
    [TestCase("--figures", "CE4062", "report: 14-154\nyear: 2019\nfigures: {6.received: 1}")]
    [TestCase("--published", "CE4062", "report: 9-131-f\nyear: 2018\nfigures: {1: 1}")]
    [TestCase("--figures", "CE4063", "report: 9-131-f\nyear: 2019\nfigures: {6.receved: 1}")]
    [TestCase("--figures", "CE4064", "report: 9-131-f\nyear: 2019\nfigures: {3: 1}")]
    [TestCase("--figures", "CE4065", "report: 9-131-f\nyear: 2019\nfigures: {6.received: \"1,000\"}")]
    [TestCase("--published", "CE4065", "report: 9-131-f\nyear: 2019\nfigures: {1: -1}")]
    [TestCase("--published", "CE4065", "report: 9-131-f\nyear: 2019\nfigures: {1: 99999999999999999999}")]
    [TestCase("--published", "CE1005", "report: 9-131-f\nyear: 2019\nfigures: {1: 1, 1: 2}")]
    public void A_file_of_figures_with_a_fault_is_not_used(string option, string code, string? text)
    {
        using var export = Settled();
        var file = text is null ? folder["none.yaml"] : Write(text);
        var run = Tool.RunInside("report", "9-131-f", export.Path, "--year", "2019", option, file);
        run.AssertEnds(ExitCode.Input, $"error {code}: ", $"nothing was counted, because the figures of `{file}` cannot be used");
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void A_misspelt_line_gets_a_hint()
    {
        using var export = Settled();
        var file = Write("report: 9-131-f\nyear: 2019\nfigures:\n  6.receved: 1\n");
        Tool.RunInside("report", "9-131-f", export.Path, "--year", "2019", "--figures", file).AssertEnds(ExitCode.Input, ":4:3: error CE4063", "did you mean `6.received`?");
    }

    [TestCase("9-131-f", "text")]
    [TestCase("9-131-f", "csv")]
    [TestCase("14-154", "html")]
    [TestCase("10-178-d", "json")]
    public void The_report_is_the_same_for_any_number_of_threads(string report, string format)
    {
        DatasetGenerator.Write(folder["export"], new GeneratorOptions { People = 300, Seed = 5 }, null, CancellationToken.None);
        string Of(string threads) => Tool.RunInside("report", report, folder["export"], "--year", "2019", "--format", format, "--threads", threads).Output;
        var one = Of("1");
        Assert.That(one, Has.Length.GreaterThan(500));
        Assert.That(new[] { Of("2"), Of("7") }, Is.All.EqualTo(one));
    }

    // Some ten megabytes, of which the smallest bound holds less at a time.
    [Test]
    public void The_report_is_the_same_within_any_bound_on_memory()
    {
        DatasetGenerator.Write(folder["larger"], new GeneratorOptions { People = 12_000, Seed = 8 }, null, CancellationToken.None);
        string[] report = ["report", "9-131-f", folder["larger"], "--year", "2019", "--format", "json"];
        var free = Tool.RunInside(report);
        Assert.That(free.Output, Has.Length.GreaterThan(2_000));
        foreach (var memory in new[] { "64MB", "0.5GiB" }) Assert.That(Tool.RunInside([.. report, "--memory", memory]), Is.EqualTo(free), memory);
    }

    [Test]
    public void A_figure_that_looks_among_records_of_anybody_is_counted_whole_or_not_at_all()
    {
        using var export = Settled();
        Directory.CreateDirectory(folder["rules/shared"]);
        File.WriteAllText(folder["rules/shared/pack.yaml"], "pack: shared\ntitle: Messages of one thread\nversion: 1.0.0\njurisdiction: nowhere\n");
        File.WriteAllText(folder["rules/shared/sources.yaml"], "sources:\n  - {id: ACT, title: An invented act, status: verified}\n");
        File.WriteAllText(folder["rules/shared/shared.report.yaml"], Shared);
        string[] report = ["report", "shared", export.Path, "--year", "2019", "--rules", folder["rules"], "--pack", "shared"];
        Tool.RunInside([.. report, "--memory", "64MB"]).AssertEnds(ExitCode.Usage, "--memory: a figure of shared looks among records of anybody");
        Tool.RunInside(report).AssertEnds(ExitCode.Complete);
    }

    [TestCase("int-0158-2022")]
    [TestCase("int-0185-2022")]
    [TestCase("doc-policy")]
    public void A_pack_that_uses_another_gives_the_reports_of_that_one(string pack)
    {
        using var export = Settled();
        string[] report = ["report", "9-205", export.Path, "--year", "2019"];
        Assert.That(Tool.RunInside([.. report, "--pack", pack]), Is.EqualTo(Tool.RunInside(report)));
    }

    [Test]
    public void No_person_stands_in_any_format()
    {
        DatasetGenerator.Write(folder["export"], new GeneratorOptions { People = 60, Seed = 5 }, null, CancellationToken.None);
        var ids = File.ReadLines(folder["export/custody.csv"]).Skip(1).SelectMany(row => row.Split(',')[..2]).Distinct().ToList();
        Assert.That(ids, Has.Count.GreaterThan(50));
        foreach (var format in new[] { "text", "csv", "html", "json" })
        {
            var output = Tool.RunInside("report", "9-131-f", folder["export"], "--year", "2019", "--format", format).Output;
            Assert.That(ids.Where(id => output.Contains(id, StringComparison.Ordinal)), Is.Empty, format);
        }
    }

    [Test]
    public void The_page_needs_nothing_from_elsewhere_and_bears_its_name()
    {
        using var export = Settled();
        Tool.RunInside("report", "9-205", export.Path, "--year", "2019", "--format", "html", "--out", folder["out"]).AssertEnds(ExitCode.Complete);
        var page = File.ReadAllText(folder["out/9-205-2019.html"]);
        Assert.That(page, Does.StartWith("<!doctype html>\n<html lang=\"en\">").And.Not.Contain("http").And.Not.Contain("<script").And.EndWith("</html>\n"));
    }

    [Test]
    public void The_json_holds_every_figure()
    {
        using var export = Settled();
        using var json = JsonDocument.Parse(Tool.RunInside("report", "9-205", export.Path, "--year", "2019", "--format", "json").Output);
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(figure => figure.GetProperty("item").GetString()!);
        Assert.Multiple(() =>
        {
            Assert.That(figures["1"].GetProperty("number").GetInt32(), Is.EqualTo(1));
            Assert.That(figures["1"].GetProperty("records_hold_all").GetBoolean(), Is.True);
            Assert.That(figures, Has.Count.EqualTo(27));
        });
    }

    private static Export Settled() => new Export().With("dataset.yaml", Dataset).With("custody.csv", Custody).With("detainer.csv", Detainers)
        .With("communication.csv", "communication_id,person_ids,sent_at,sender_agency,recipient_agency,kind,topics,purpose\n");

    private string Write(string text)
    {
        File.WriteAllText(folder["figures.yaml"], text);
        return folder["figures.yaml"];
    }

    private static TestCaseData Case(string message, params string[] arguments) =>
        new TestCaseData(message, arguments).SetArgDisplayNames(string.Join(' ', arguments.Select(Path.GetFileName)));
}
