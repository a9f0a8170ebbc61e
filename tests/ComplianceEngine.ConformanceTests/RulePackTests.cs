using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

/// <summary>The packs that are shipped, and the cases that lie beside their rules.</summary>
public sealed class RulePackTests
{
    private static readonly string Rules = Path.Combine(Golden.Tests, "..", "rules");

    private static IEnumerable<string> Packs =>
        Directory.EnumerateFiles(Rules, "pack.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Rules, Path.GetDirectoryName(file)!));

    private static IEnumerable<string> CaseFiles =>
        Directory.EnumerateFiles(Rules, "*.tests.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Rules, file).Replace('\\', '/'));

    [TestCaseSource(nameof(Packs))]
    public void A_shipped_pack_loads_without_a_fault_or_a_warning(string pack)
    {
        var diagnostics = new DiagnosticBag();
        RulePackLoader.Load(Path.Combine(Rules, pack), diagnostics);
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
    }

    [TestCaseSource(nameof(CaseFiles))]
    public void Every_case_beside_a_rule_holds(string file)
    {
        var pack = PackOnDisk.Load(Path.Combine(Rules, file.Split('/')[0]));
        var text = new SourceText(file, File.ReadAllText(Path.Combine(Rules, file)));
        Assert.That(PackOnDisk.Failures(pack, text), Is.Empty);
    }
}
