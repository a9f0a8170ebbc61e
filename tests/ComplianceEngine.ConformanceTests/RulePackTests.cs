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

    private static IEnumerable<string> MappedPacks =>
        Directory.EnumerateFiles(Rules, ClauseMapLoader.FileName, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Rules, Path.GetDirectoryName(file)!));

    private static IEnumerable<string> CaseFiles =>
        Directory.EnumerateFiles(Rules, "*.tests.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Rules, file).Replace('\\', '/'));

    [TestCaseSource(nameof(Packs))]
    public void A_shipped_pack_loads_without_a_fault_or_a_warning(string pack)
    {
        var diagnostics = new DiagnosticBag();
        RulePackLoader.Load(Path.Combine(Rules, pack), diagnostics);
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
    }

    [TestCaseSource(nameof(MappedPacks))]
    public void What_a_pack_states_of_the_law_is_in_its_map_and_nothing_more_is(string name)
    {
        var pack = PackOnDisk.Load(Path.Combine(Rules, name));
        var diagnostics = new DiagnosticBag();
        var map = ClauseMapLoader.Load(Path.Combine(Rules, name), pack, diagnostics);
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
        var cited = map!.Clauses.SelectMany(clause => clause.CitedBy).Where(citing => citing.Kind == "rule").Select(citing => citing.Name).Distinct();
        var whole = pack.Rules.Where(rule => map.Sections.Any(section => section.Name == rule.Provision)).Select(rule => rule.Id);
        Assert.That(cited.Union(whole), Is.EquivalentTo(pack.Rules.Select(rule => rule.Id)));
    }

    [TestCaseSource(nameof(CaseFiles))]
    public void Every_case_beside_a_rule_holds(string file)
    {
        var pack = PackOnDisk.Load(Path.Combine(Rules, file.Split('/')[0]));
        var text = new SourceText(file, File.ReadAllText(Path.Combine(Rules, file)));
        Assert.That(PackOnDisk.Failures(pack, text), Is.Empty);
    }
}
