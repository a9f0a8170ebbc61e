using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Peers;
using ComplianceEngine.Testing.Generation;

namespace ComplianceEngine.Benchmarks.Tests;

/// <summary>The comparison stands on this: all contestants do the same work, as their findings show. Nothing here looks at time.</summary>
public sealed class AgreementTests
{
    private static readonly ulong[] Seeds = [3, 6];
    private readonly Dictionary<ulong, string[]> found = [];
    private DirectoryInfo folder = null!;

    [OneTimeSetUp]
    public void AuditWithTheTool()
    {
        folder = Directory.CreateTempSubdirectory("compliance-agreement-");
        using var workspace = new Workspace(Path.Combine(folder.FullName, "output"), keep: true);
        foreach (var seed in Seeds)
        {
            var summary = DatasetGenerator.Write(Export(seed).Folder, new GeneratorOptions { People = 200, Seed = seed }, null, CancellationToken.None);
            var tool = new Contestants(workspace, new GeneratedExport(Export(seed).Folder, 200, summary.Rows, summary.Bytes)).SixRules(ToolBuild.Jit, 1);
            ProcessRun.Of(tool);
            found[seed] = [.. tool.Findings!().Order(StringComparer.Ordinal)];
        }
    }

    [OneTimeTearDown]
    public void RemoveTheData() => folder.Delete(recursive: true);

    [TestCaseSource(nameof(Seeds))]
    public void DuckDb_on_CSV_finds_what_the_tool_finds(ulong seed) => AssertAgrees(seed, DuckDbPeer.AuditCsv);

    [TestCaseSource(nameof(Seeds))]
    public void DuckDb_on_Parquet_finds_what_the_tool_finds(ulong seed)
    {
        DuckDbPeer.CopyToParquet(Export(seed));
        AssertAgrees(seed, DuckDbPeer.AuditParquet);
    }

    [TestCaseSource(nameof(Seeds))]
    public void RulesEngine_finds_what_the_tool_finds(ulong seed) => AssertAgrees(seed, RulesEnginePeer.Audit);

    // Peers that agree on nothing at all would prove nothing. If the generator has changed, other seeds may be needed.
    [Test]
    public void Every_rule_has_findings_and_each_outcome_is_among_them() => Assert.Multiple(() =>
    {
        var lines = found.Values.SelectMany(lines => lines).Select(line => line.Split(',')).ToList();
        Assert.That(
            lines.Select(line => line[0]).Distinct(),
            Is.EquivalentTo(PackLoading.Load(Host.SixRules, "benchmark")[0].Rules.Select(rule => rule.Id)));
        Assert.That(lines.Select(line => line[3]).Distinct(), Is.EquivalentTo(["possible_violation", "undetermined"]));
    });

    private void AssertAgrees(ulong seed, Action<ExportFolder, string, int> audit)
    {
        var output = Path.Combine(folder.FullName, $"{TestContext.CurrentContext.Test.ID}.csv");
        audit(Export(seed), output, 2);
        var lines = File.ReadAllLines(output);
        Assert.That(lines.Order(StringComparer.Ordinal), Is.EqualTo(found[seed]));
        Assert.That(FindingSet.Of(lines), Is.EqualTo(FindingSet.Of(found[seed])));
    }

    private ExportFolder Export(ulong seed) => new(Path.Combine(folder.FullName, $"seed-{seed}"));
}
