using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ComplianceEngine.TestSupport;
using NJsonSchema;

namespace ComplianceEngine.Cli.Tests;

/// <summary><c>rules check --fix</c>.</summary>
public sealed class RulesFixTests
{
    private const string Slip = "recipient_agencey";
    private TemporaryFolder rules = null!;

    private string RuleFile => Path.Combine(rules["small"], "telling.rule.yaml");

    [SetUp]
    public void MakeAPackWithASlip()
    {
        rules = new TemporaryFolder();
        Directory.CreateDirectory(rules["small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small")))
        {
            var text = File.ReadAllText(file).Replace("communication.recipient_agency: {", $"communication.{Slip}: {{", StringComparison.Ordinal);
            File.WriteAllBytes(Path.Combine(rules["small"], Path.GetFileName(file)), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        }
    }

    [TearDown]
    public void RemoveIt() => rules.Dispose();

    [Test]
    public void What_is_put_right_is_told_and_everything_else_stays_byte_for_byte()
    {
        var before = File.ReadAllBytes(RuleFile);
        var run = Run("--fix");
        var expected = Encoding.UTF8.GetString(before).Replace(Slip, "recipient_agency", StringComparison.Ordinal);
        Assert.Multiple(() =>
        {
            run.AssertEnds(ExitCode.Complete);
            Assert.That(run.OutputLines[0], Does.Match(@"^fixed small/telling\.rule\.yaml:\d+:\d+: CE2004: write `recipient_agency` for `recipient_agencey`$"));
            Assert.That(File.ReadAllBytes(RuleFile), Is.EqualTo(Encoding.UTF8.GetBytes(expected)));
        });
    }

    [Test]
    public void A_second_run_changes_nothing()
    {
        Run("--fix");
        var once = File.ReadAllBytes(RuleFile);
        Assert.Multiple(() =>
        {
            Assert.That(Run("--fix").Output, Does.Not.Contain("fixed"));
            Assert.That(File.ReadAllBytes(RuleFile), Is.EqualTo(once));
        });
    }

    [Test]
    public void A_dry_run_writes_nothing_and_shows_a_diff_that_git_applies()
    {
        var before = File.ReadAllBytes(RuleFile);
        var run = Run("--fix", "--dry-run");
        var isUnchanged = File.ReadAllBytes(RuleFile).SequenceEqual(before);
        File.WriteAllText(rules["change.diff"], run.Output[..run.Output.IndexOf("small: ", StringComparison.Ordinal)]);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "change.diff"]) { WorkingDirectory = rules.Path, RedirectStandardError = true })!;
        git.WaitForExit();
        Assert.Multiple(() =>
        {
            Assert.That((ExitCode)run.Code, Is.EqualTo(ExitCode.Rules), "what is wrong is still wrong");
            Assert.That(isUnchanged, Is.True);
            Assert.That(git.ExitCode, Is.Zero, git.StandardError.ReadToEnd());
            Assert.That(Run().Code, Is.Zero, "as applied by git");
        });
    }

    [Test]
    public void A_file_that_is_no_utf8_is_left_alone()
    {
        var text = File.ReadAllText(RuleFile);
        File.WriteAllText(RuleFile, text, Encoding.Unicode);
        Run("--fix").AssertEnds(ExitCode.Rules, "was not changed: it is not UTF-8");
        Assert.That(File.ReadAllText(RuleFile), Is.EqualTo(text));
    }

    [Test]
    public async Task Programs_are_told_the_edit()
    {
        var fix = JsonDocument.Parse(Run("--format", "json").OutputLines[0]).RootElement.GetProperty("fix");
        var sarif = Run("--format", "sarif").Output;
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Golden.Tests, "schemas", "sarif.schema.json"));
        Assert.Multiple(() =>
        {
            Assert.That(fix.GetProperty("edits")[0].GetProperty("text").GetString(), Is.EqualTo("recipient_agency"));
            Assert.That(schema.Validate(sarif).Select(fault => fault.ToString()), Is.Empty);
            Assert.That(sarif, Does.Contain("\"insertedContent\":{\"text\":\"recipient_agency\"}"));
        });
    }

    [Test]
    public void A_dry_run_of_nothing_is_refused() => Run("--dry-run").AssertEnds(ExitCode.Usage, "--dry-run goes with --fix");

    private ToolRun Run(params string[] options) => Tool.RunInside(["rules", "check", "--rules", rules.Path, .. options]);
}
