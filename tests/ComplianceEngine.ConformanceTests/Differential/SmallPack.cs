using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.ConformanceTests.Differential;

/// <summary>Packs written in a test.</summary>
internal static class SmallPack
{
    private const string Header = "pack: small\ntitle: Small\nversion: 1\njurisdiction: none\n";
    private const string Sources = "sources:\n  - {id: S, title: A source, status: verified}\n";

    /// <summary>Loads a pack from its rules and criteria, separated by <c>---</c>.</summary>
    /// <param name="rules">The documents.</param>
    /// <param name="parameters">Lists and durations, separated by <c>---</c>; empty if there are none.</param>
    /// <param name="readings">The readings; empty if there are none.</param>
    public static RulePack Load(string rules, string parameters = "", string readings = "")
    {
        var files = new List<SourceText> { new("small/pack.yaml", Header), new("small/sources.yaml", Sources), new("small/rules.rule.yaml", rules) };
        if (parameters.Length > 0) files.Add(new SourceText("small/parameters/all.yaml", parameters));
        if (readings.Length > 0) files.Add(new SourceText("small/readings.yaml", readings));
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(files, diagnostics);
        Assert.That(pack, Is.Not.Null, string.Join('\n', diagnostics.ToSortedList().Select(DiagnosticFormatter.Format)));
        return pack!;
    }
}
