using System.Diagnostics;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>What is written is whole or not there at all.</summary>
public sealed class OutputTests
{
    private static readonly string[] Small = [Tool.Corpus("export"), "--rules", Tool.Corpus("rules"), "--pack", "small"];

    [TestCase("text", "findings.txt")]
    [TestCase("jsonl", "findings.jsonl")]
    [TestCase("csv", "findings.csv")]
    public void A_folder_receives_findings_and_rejects_and_standard_output_nothing(string format, string file)
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(["audit", .. Small, "--format", format, "--out", folder["results"]]);
        run.AssertEnds(ExitCode.Findings, "9 judgments by 1 rule");
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Is.Empty);
            Assert.That(Names(folder["results"]), Is.EqualTo([file, "rejects.jsonl"]));
        });
    }

    [Test]
    public void Rejects_name_the_place_and_the_reason_and_never_the_value()
    {
        using var folder = new TemporaryFolder();
        using var export = new Export().With("communication.csv", Export.Rows + "m2,secret\nm3,p1,secret,doc,ice,release-date\n").With("dataset.yaml", "dataset: x\n");
        Tool.Run("audit", export.Path, "--rules", Tool.Corpus("rules"), "--pack", "small", "--out", folder.Path).AssertEnds(ExitCode.Input);
        Assert.That(File.ReadAllText(folder["rejects.jsonl"]), Is.EqualTo("""
            {"file":"communication.csv","row":3,"column":null,"reason":"the row has more or fewer fields than the header","dataset":"x"}
            {"file":"communication.csv","row":4,"column":"sent_at","reason":"not a date and time of day","dataset":"x"}

            """));
    }

    [Test]
    public void Older_results_are_replaced()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["findings.jsonl"], "old");
        Tool.Run(["audit", .. Small, "--format", "jsonl", "--out", folder.Path]);
        Assert.That(File.ReadAllText(folder["findings.jsonl"]), Does.StartWith("{\"finding_id\""));
    }

    [Test]
    public void Older_results_stay_where_rules_do_not_load()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["findings.jsonl"], "old");
        Tool.Run("audit", Small[0], "--rules", folder["nowhere"], "--format", "jsonl", "--out", folder.Path).AssertEnds(ExitCode.Rules, "there is no rule pack in");
        Assert.That(Names(folder.Path), Is.EqualTo(["findings.jsonl"]));
    }

    [TestCase("findings.jsonl")]
    [TestCase("rejects.jsonl")]
    public void A_folder_in_the_way_is_told_and_nothing_is_left_behind(string name)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder[name]);
        Tool.Run(["audit", .. Small, "--format", "jsonl", "--out", folder.Path]).AssertEnds(ExitCode.Usage, "cannot write", "there is a folder of that name");
        Assert.That(Names(folder.Path), Is.EqualTo([name]));
    }

    [Test]
    public void A_file_in_place_of_the_folder_is_told()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["results"], "");
        Tool.Run(["audit", .. Small, "--out", folder["results"]]).AssertEnds(ExitCode.Usage, "cannot write to the folder");
    }

    [TestCase("audit", "--format", "jsonl")]
    [TestCase("audit", "--format", "text")]
    [TestCase("explain")]
    public void A_full_disk_gives_one_message(params string[] verb)
    {
        Assume.That(File.Exists("/dev/full"), "needs a device that is always full");
        string[] subject = verb[0] == "explain" ? ["9fb3e345d9cedaf9", .. Small] : Small;
        using var folder = new TemporaryFolder();
        using var shell = Start("""exec dotnet "$0" "$@" > /dev/full""", folder.Path, [verb[0], .. subject, .. verb[1..]]);
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        new ToolRun(shell.ExitCode, "", error).AssertEnds(ExitCode.Internal, "compliance: cannot write to standard output: No space left on device");
    }

    // More than a pipe holds, so that the reader is gone before all is written.
    [Test]
    public void A_reader_that_goes_away_is_told_in_one_line()
    {
        Assume.That(!OperatingSystem.IsWindows(), "needs a shell");
        using var folder = new TemporaryFolder();
        DatasetGenerator.Write(folder["export"], new GeneratorOptions { People = 500, Seed = 1 }, null, CancellationToken.None);
        using var shell = Start("""dotnet "$0" "$@" | head -n 1; exit "${PIPESTATUS[0]}" """, folder.Path, ["audit", "export", "--format", "jsonl", "--all-outcomes"]);
        var (output, error) = (shell.StandardOutput.ReadToEnd(), shell.StandardError.ReadToEnd());
        shell.WaitForExit();
        var run = new ToolRun(shell.ExitCode, output, error);
        run.AssertEnds(ExitCode.Internal, "compliance: cannot write to standard output: Broken pipe\n");
        Assert.Multiple(() =>
        {
            Assert.That(run.ErrorLines.Count(line => line.StartsWith("compliance: ", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(output, Does.EndWith("}\n"));
        });
    }

    [TestCase("findings.jsonl")]
    [TestCase("rejects.jsonl")]
    public void A_disk_that_is_full_leaves_no_file_behind(string name)
    {
        Assume.That(File.Exists("/dev/full"), "needs a device that is always full");
        using var folder = new TemporaryFolder();
        using var export = new Export().With("communication.csv", Export.Rows + "m2,short\n");
        File.CreateSymbolicLink(folder[$"{name}.part"], "/dev/full");
        var run = Tool.Run("audit", export.Path, "--rules", Tool.Corpus("rules"), "--pack", "small", "--format", "jsonl", "--out", folder.Path);
        run.AssertEnds(ExitCode.Internal, $"{name}`: No space left on device\n");
        Assert.That(Names(folder.Path), Is.Empty);
    }

    [Test]
    public void A_missing_folder_for_temporary_files_is_told_in_one_line()
    {
        Assume.That(!OperatingSystem.IsWindows(), "the folder has another name there");
        using var folder = new TemporaryFolder();
        var run = Tool.RunWith(new() { ["TMPDIR"] = folder["nowhere"] }, ["audit", .. Small, "--memory", "64MB", "--format", "jsonl", "--out", folder["results"]]);
        run.AssertEnds(ExitCode.Internal, "compliance: cannot put findings aside in the folder for temporary files: ");
        Assert.That(Names(folder["results"]), Is.Empty);
    }

    [Test]
    public void Ctrl_C_stops_an_audit_and_leaves_no_file_behind()
    {
        Assume.That(OperatingSystem.IsLinux(), "needs signals");
        using var folder = new TemporaryFolder();
        DatasetGenerator.Write(folder["export"], new GeneratorOptions { People = 20_000, Seed = 1 }, null, CancellationToken.None);
        // The same export over and over, so that the audit is sure to be under way when the signal comes.
        using var process = Tool.Start(folder.Path, new() { ["COMPLIANCE_LOG"] = "information" }, ["audit", .. Enumerable.Repeat("export", 200), "--all-outcomes", "--out", "results", "--memory", "64MB"]);
        while (process.StandardError.ReadLine() is { } line && !line.StartsWith("info: judging", StringComparison.Ordinal))
        {
        }

        Signals.Interrupt(process);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        new ToolRun(process.ExitCode, "", error).AssertEnds(ExitCode.Interrupted, "compliance: stopped; nothing was kept\n");
        Assert.That(Names(folder["results"]), Is.Empty);
    }

    [Test]
    public void Ctrl_C_stops_cleanly_and_leaves_nothing_half_written()
    {
        Assume.That(OperatingSystem.IsLinux(), "needs signals");
        using var folder = new TemporaryFolder();
        using var process = Tool.Start(folder.Path, new() { ["COMPLIANCE_LOG"] = "information" }, "data", "generate", "--people", "9999999", "--out", "invented");
        Assert.That(process.StandardError.ReadLine(), Does.StartWith("info: inventing"));
        Signals.Interrupt(process);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        new ToolRun(process.ExitCode, "", error).AssertEnds(ExitCode.Interrupted, "compliance: stopped");
        Assert.That(Directory.EnumerateFiles(folder["invented"]), Is.Empty);
    }

    private static Process Start(string script, string folder, string[] arguments) => Process.Start(new ProcessStartInfo("bash", ["-c", script, Path.Combine(AppContext.BaseDirectory, "compliance.dll"), .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
