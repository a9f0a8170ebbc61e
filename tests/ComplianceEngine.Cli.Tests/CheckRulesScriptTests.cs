using System.Diagnostics;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>The script in samples/ci, on a repository made for it.</summary>
public sealed class CheckRulesScriptTests
{
    private TemporaryFolder repository = null!;

    [SetUp]
    public void MakeARepository()
    {
        repository = new TemporaryFolder();
        Directory.CreateDirectory(repository["rules/small"]);
        foreach (var file in Directory.EnumerateFiles(Tool.Corpus("rules/small"))) File.Copy(file, Path.Combine(repository["rules/small"], Path.GetFileName(file)));
        Repository.Commit(repository.Path);
    }

    [TearDown]
    public void RemoveIt() => repository.Dispose();

    [Test]
    public void What_did_not_change_passes_with_nothing_to_tell_of_it()
    {
        var (code, summary) = Check("--least-seen", "20", "--data", Tool.Corpus("export"), "--most-differences", "0");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, summary);
            Assert.That(summary, Does.StartWith("## What this change of rules does\n").And.Contain("3 passed, 0 failed").And.Contain("0 killed, 0 equivalent, 0 survived").And.Contain("0 differences"));
        });
    }

    [Test]
    public void A_change_that_breaks_a_case_and_loses_findings_fails_and_says_why()
    {
        Edit("{is: ice}", "{is: fbi}");
        var (code, summary) = Check("--least-seen", "20", "--least-noticed", "0", "--data", Tool.Corpus("export"), "--most-differences", "0");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(summary, Does.Contain("### Cases: failed").And.Contain("FAILED small/telling.tests.yaml"));
            Assert.That(summary, Does.Contain("### Findings by small").And.Match(@"\| `small\.telling` \| [1-9]\d* \| [1-9]\d* \| 0 \|"));
        });
    }

    [Test]
    public void Changes_that_no_case_would_notice_are_told_of_what_was_edited()
    {
        Edit("{is: ice}", "{is_one_of: [ice, hsi]}");
        var (code, summary) = Check("--least-seen", "20");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(1));
            Assert.That(summary, Does.Contain("### Mutation of what differs from HEAD: failed").And.Contain("`hsi` were not among what `communication.recipient_agency` can be"));
            Assert.That(summary, Does.Not.Contain("### Cases: failed"));
        });
    }

    [Test]
    public void A_wrong_command_line_is_told() => Assert.That(Check("--much").Code, Is.EqualTo(2));

    private void Edit(string old, string now)
    {
        var rule = repository["rules/small/telling.rule.yaml"];
        File.WriteAllText(rule, File.ReadAllText(rule).Replace(old, now, StringComparison.Ordinal));
    }

    private (int Code, string Summary) Check(params string[] arguments)
    {
        var summary = repository["summary.md"];
        var start = new ProcessStartInfo(Tool.Repository("samples/ci/check-rules"), ["--base", "HEAD", "--summary", summary, .. arguments])
        {
            WorkingDirectory = repository.Path,
            RedirectStandardError = true,
        };
        start.Environment["COMPLIANCE"] = $"{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"} {Tool.Assembly}";
        start.Environment.Remove("GITHUB_ACTIONS");
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, File.Exists(summary) ? File.ReadAllText(summary) : "");
    }
}
