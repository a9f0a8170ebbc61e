using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Tests;

/// <summary><c>rules explain</c>, and that what its pages show is so.</summary>
public sealed class RulesExplainTests
{
    // What only a disk, another build or a third pack can show; the page tells what it looks like.
    private static readonly string[] WithoutExample =
        ["CE1006", "CE1007", "CE1008", "CE1010", "CE1028", "CE4001", "CE4006", "CE4008", "CE4009", "CE4024", "CE4030", "CE4061", "CE4064", "CE5020"];

    // An example is a part of a pack: nothing uses it and no case tries it. The sample that figures are compared with holds a README beside its records.
    private static readonly string[] Consequences = ["CE3009", "CE4004", "CE5021", "CE5022", "CE5023"];

    private static IEnumerable<string> Codes => DiagnosticCatalog.All.Select(entry => entry.Code);

    private static IEnumerable<string> Shown => Codes.Except(WithoutExample);

    [Test]
    public void Every_code_has_a_page_and_every_page_a_code() => Assert.That(DiagnosticPage.Names, Is.EqualTo(Codes));

    [TestCaseSource(nameof(Codes))]
    public void A_page_says_all_that_a_page_must(string code)
    {
        var page = DiagnosticPage.Find(code)!;
        var headings = page.Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        string[] expected = WithoutExample.Contains(code) ? ["## Why it matters", "## What it looks like", "## What to do"] : ["## Why it matters", "## Wrong", "## Right", "## What to do"];
        Assert.Multiple(() =>
        {
            Assert.That(headings, Is.EqualTo(expected));
            Assert.That(page.Lines[0], Does.StartWith($"# {code}: ").And.Not.EndsWith("."));
            Assert.That(page.Lines.Where(line => line.Length > 0 && line[0] != '#' && page.Lines.IndexOf(line) is var at && page.Lines[at - 1].Length == 0 && at < 8), Is.All.EndsWith("."));
        });
    }

    [TestCaseSource(nameof(Shown))]
    public void The_wrong_example_gives_the_code_and_the_right_one_nothing(string code)
    {
        var page = DiagnosticPage.Find(code)!;
        var (wrong, right) = (ExplainedExample.Codes(page.Examples(DiagnosticPage.Wrong)), ExplainedExample.Codes(page.Examples(DiagnosticPage.Right)));
        var isOfRules = string.CompareOrdinal(code, "CE4") < 0;
        Assert.Multiple(() =>
        {
            Assert.That(wrong, Does.Contain(code));
            if (isOfRules) Assert.That(wrong.Except(Consequences.Where(other => other != code)), Is.EqualTo(new[] { code }), "nothing else");
            Assert.That(right, Does.Not.Contain(code));
            Assert.That(right.Except(Consequences), Is.Empty, "put right");
        });
    }

    [Test]
    public void A_page_reads_well_in_a_terminal() => Assert.That(Tool.RunInside("rules", "explain", "ce2006").Output, Is.EqualTo("""
        CE2006: The word is no value of the field
        error: `{0}` is not a value of `{1}`

        The field knows a few words, and this is none of them.

        Why it matters

        No record can hold the word, so that the test would always fail, and an exception would never
        excuse.

        Wrong

            when:
              communication.sender_on_duty: {is: true}

        Right

            when:
              communication.sender_on_duty: {is: yes}

        What to do

        Take one of the words that the message lists. Flags are `yes` or `no`; `rules check --fix` puts
        `true` and `false` right.

        1 message explained

        """));

    [Test]
    public void Without_a_code_all_are_listed()
    {
        var run = Tool.RunInside("rules", "explain");
        Assert.That(run.OutputLines, Has.Length.EqualTo(Codes.Count() + 1).And.Some.EqualTo("CE1001  The file is not YAML"));
    }

    [Test]
    public void As_markdown_all_are_a_book() =>
        Assert.That(Tool.RunInside("rules", "explain", "--format", "markdown").OutputLines.Count(line => line.StartsWith("# CE", StringComparison.Ordinal)), Is.EqualTo(Codes.Count()));

    [TestCase("CE20033", "did you mean `CE2003`?")]
    [TestCase("nonsense", "`rules explain` lists all")]
    public void A_code_that_there_is_not_is_one_message(string code, string message) => Tool.RunInside("rules", "explain", code).AssertEnds(ExitCode.Usage, message);
}
