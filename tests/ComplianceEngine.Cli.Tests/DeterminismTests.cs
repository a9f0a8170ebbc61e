using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>The same input gives the same bytes.</summary>
public sealed class DeterminismTests
{
    private TemporaryFolder folder = null!;

    [OneTimeSetUp]
    public void Generate()
    {
        folder = new TemporaryFolder();
        DatasetGenerator.Write(folder["export"], new GeneratorOptions { People = 400, Seed = 7 }, null, CancellationToken.None);
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [TestCase("text")]
    [TestCase("jsonl")]
    [TestCase("csv")]
    public void On_any_number_of_threads(string format)
    {
        var one = Audit(folder["export"], "--format", format, "--threads", "1");
        Assert.Multiple(() =>
        {
            Assert.That(one, Has.Length.GreaterThan(10_000));
            foreach (var threads in new[] { "2", "8" }) Assert.That(Audit(folder["export"], "--format", format, "--threads", threads) == one, Is.True, $"{threads} threads");
        });
    }

    // Some ten megabytes, of which the smallest bound holds less at a time.
    [Test]
    public void Within_any_bound_on_memory()
    {
        DatasetGenerator.Write(folder["larger"], new GeneratorOptions { People = 12_000, Seed = 8 }, null, CancellationToken.None);
        var free = Tool.Run("audit", folder["larger"], "--format", "jsonl");
        Assert.Multiple(() =>
        {
            Assert.That(free.Output, Has.Length.GreaterThan(10_000));
            foreach (var memory in new[] { "64MB", "0.5GiB" }) Assert.That(Tool.Run("audit", folder["larger"], "--format", "jsonl", "--memory", memory) == free, Is.True, memory);
        });
    }

    [Test]
    public void Rules_that_look_among_records_of_anybody_are_judged_whole_or_not_at_all() =>
        Tool.Run("audit", folder["export"], "--pack", "patterns", "--memory", "64MB").AssertEnds(ExitCode.Usage, "--memory");

    [TestCase("nyc-detainer")]
    [TestCase("patterns")]
    public void Whatever_the_order_of_the_files(string pack)
    {
        using var backwards = Export.Copy(folder["export"], files => files.Reverse());
        string[] options = ["--format", "jsonl", "--pack", pack];
        Assert.That(Audit(backwards.Path, [.. options, "--threads", "8"]) == Audit(folder["export"], [.. options, "--threads", "1"]), Is.True);
    }

    [Test]
    public void In_a_file_as_on_standard_output()
    {
        Audit(folder["export"], "--format", "jsonl", "--out", folder["out"]);
        Assert.That(File.ReadAllText(folder["out/findings.jsonl"]) == Audit(folder["export"], "--format", "jsonl"), Is.True);
    }

    private static string Audit(string dataset, params string[] options)
    {
        var run = Tool.Run(["audit", dataset, "--all-outcomes", .. options]);
        Assert.That((ExitCode)run.Code, Is.AnyOf(ExitCode.Findings, ExitCode.Input), run.Error);
        return run.Output;
    }
}
