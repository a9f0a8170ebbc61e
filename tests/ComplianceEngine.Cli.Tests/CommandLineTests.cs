namespace ComplianceEngine.Cli.Tests;

/// <summary>A command line that the tool does not understand gives one message and exit code 2.</summary>
public sealed class CommandLineTests
{
    private const string Finding = "0123456789abcdef";

    public static IEnumerable<TestCaseData> Misunderstood =>
    [
        Case("`compliance` needs a command: audit, explain, decide, report, rules, data"),
        Case("there is no command `adit` of `compliance`; did you mean `audit`?", "adit", "x"),
        Case("`compliance rules` needs a command: check, test", "rules"),
        Case("there is no command `chek` of `compliance rules`; did you mean `check`?", "rules", "chek"),
        Case("`compliance audit` needs DATASET", "audit"),
        Case("there is no option `--fromat` of `compliance audit`; did you mean `--format`?", "audit", "x", "--fromat", "jsonl"),
        Case("there is no option `--fromat=csv` of `compliance audit`; did you mean `--format`?", "audit", "--fromat=csv", "x"),
        Case("there is no option `-x`", "audit", "x", "-x"),
        Case("there is no format `json`: it is text, jsonl or csv; did you mean `jsonl`?", "audit", "x", "--format", "json"),
        Case("Required argument missing for option: '--format'", "audit", "x", "--format"),
        Case("--threads takes a whole number from 1 to 1024, not `0`", "audit", "x", "--threads", "0"),
        Case("--threads takes a whole number from 1 to 1024, not `many`", "audit", "x", "--threads", "many"),
        Case("--max-rejects takes a whole number of at least 0, not `-1`", "audit", "x", "--max-rejects", "-1"),
        Case("--memory takes a size such as 512MB or 2GiB, not `much`", "audit", "x", "--memory", "much"),
        Case("--memory takes a size such as 512MB or 2GiB, not `512`", "audit", "x", "--memory", "512"),
        Case("--memory takes a size such as 512MB or 2GiB, not `-1GB`", "audit", "x", "--memory=-1GB"),
        Case("--memory takes a size such as 512MB or 2GiB, not `1e9GB`", "audit", "x", "--memory", "1e9GB"),
        Case("--memory takes a size such as 512MB or 2GiB, not `99999999TB`", "audit", "x", "--memory", "99999999TB"),
        Case("--memory takes at least 64MB, not `63.9MB`", "audit", "x", "--memory", "63.9MB"),
        Case("`x` does not name a finding", "explain", "x", "y"),
        Case("`compliance explain` needs DATASET", "explain", Finding),
        Case("there is no argument `extra` of `compliance rules check`", "rules", "check", "extra"),
        Case("'--people' is required", "data", "generate", "--out", "x"),
        Case("--people takes a whole number from 1 to", "data", "generate", "--people", "0", "--out", "x"),
        Case("--seed takes a whole number", "data", "generate", "--people", "1", "--seed", "one", "--out", "x"),
        Case("there is no pack `smal` in", "audit", "x", "--rules", Tool.Corpus("rules"), "--pack", "smal"),
        Case("did you mean `small`?", "audit", "x", "--rules", Tool.Corpus("rules"), "--pack", "smal"),
        Case("no pack in use leaves a question `photos` open; open are A1", [.. Small, "--reading", "photos=x"]),
        Case("`A1` has no option `count`; did you mean `counts`?", [.. Small, "--reading", "A1=count"]),
        Case("--reading takes a question and an option, such as A1=doc, or all", [.. Small, "--reading", "A1"]),
        Case("`A1` cannot be both `counts` and `does-not`", [.. Small, "--reading", "A1=counts", "--reading", "A1=does-not"]),
    ];

    private static string[] Small => ["audit", Tool.Corpus("export"), "--rules", Tool.Corpus("rules"), "--pack", "small"];

    [TestCaseSource(nameof(Misunderstood))]
    public void What_is_not_understood_is_told_in_one_message(string message, string[] arguments)
    {
        var run = Tool.RunInside(arguments);
        run.AssertEnds(ExitCode.Usage, message);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.ErrorLines.Count(line => line.StartsWith("compliance: ", StringComparison.Ordinal)), Is.EqualTo(1));
        });
    }

    [Test]
    public void The_process_itself_ends_with_the_exit_code() => Tool.Run("audit").AssertEnds(ExitCode.Usage, "`compliance audit` needs DATASET");

    [TestCase("COMPLIANCE_THREADS", "0")]
    [TestCase("COMPLIANCE_LOG", "loud")]
    public void A_setting_in_the_environment_is_checked(string name, string value) =>
        Tool.RunWith(new() { [name] = value }, "audit", "x").AssertEnds(ExitCode.Usage, name);

    [Test]
    public void The_version_is_one_line() => Assert.That(Tool.RunInside("--version").Output, Does.Match(@"^compliance \d+\.\d+\.\d+\n$"));

    [TestCase("--help")]
    [TestCase("audit", "--help")]
    [TestCase("explain", "--help")]
    [TestCase("report", "--help")]
    [TestCase("rules", "check", "--help")]
    [TestCase("rules", "test", "--help")]
    [TestCase("data", "check", "--help")]
    [TestCase("data", "generate", "--help")]
    [TestCase("audit", "x", "--fromat", "--help")]
    public void Help_shows_examples_and_exit_codes(params string[] arguments)
    {
        var run = Tool.RunInside(arguments);
        run.AssertEnds(ExitCode.Complete);
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Does.Contain("Usage:").And.Contain("Examples:\n  compliance ").And.Contain("Exit codes:"));
            Assert.That(run.Error, Is.Empty);
        });
    }

    [Test]
    public void The_example_of_every_command_is_understood()
    {
        string[][] verbs = [["audit"], ["explain"], ["report"], ["rules", "check"], ["rules", "test"], ["data", "check"], ["data", "generate"]];
        var examples = verbs.SelectMany(verb => Tool.RunInside([.. verb, "--help"]).OutputLines.Where(line => line.StartsWith("  compliance ", StringComparison.Ordinal) && !line.EndsWith("[options]", StringComparison.Ordinal))).ToList();
        Assert.That(examples, Has.Count.GreaterThanOrEqualTo(verbs.Length));
        Assert.Multiple(() =>
        {
            foreach (var example in examples)
            {
                // With an option that does not exist, a line is refused for that alone if the rest is understood.
                var run = Tool.RunInside([.. example.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1), "--no-such-option"]);
                Assert.That(run.Error, Does.Contain("there is no option `--no-such-option`"), example);
            }
        });
    }

    private static TestCaseData Case(string message, params string[] arguments) =>
        new TestCaseData(message, arguments).SetArgDisplayNames(arguments.Length == 0 ? "nothing" : string.Join(' ', arguments.Select(Path.GetFileName)));
}
