using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

/// <summary>The example in the rule author's guide loads, and its cases hold.</summary>
public sealed class RulesGuideTests
{
    private static readonly string Rules = Path.Combine(Golden.Tests, "..", "rules");

    [Test]
    public void The_example_of_the_guide_loads_and_its_cases_hold()
    {
        var examples = Examples();
        var rule = new SourceText("nyc-detainer/example.rule.yaml", examples.Single(text => text.StartsWith("rule:", StringComparison.Ordinal)));
        var cases = new SourceText("nyc-detainer/example.tests.yaml", examples.Single(text => text.StartsWith("tests:", StringComparison.Ordinal)));
        var report = new SourceText("nyc-detainer/example.report.yaml", examples.Single(text => text.StartsWith("report:", StringComparison.Ordinal)));
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load([.. ShippedFiles(), rule, report], diagnostics);
        Assert.That(PackOnDisk.Words(diagnostics), Is.Empty);
        Assert.That(PackOnDisk.Failures(pack!, cases), Is.Empty);
        var counts = new SourceText("nyc-detainer/example.counts.yaml", examples.Single(text => text.StartsWith("counts:", StringComparison.Ordinal)));
        Assert.That(PackOnDisk.ReportFailures(pack!, counts), Is.Empty);
    }

    private static IEnumerable<SourceText> ShippedFiles() =>
        Directory.EnumerateFiles(Path.Combine(Rules, "nyc-detainer"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".tests.yaml", StringComparison.Ordinal))
            .Select(file => new SourceText(Path.GetRelativePath(Rules, file).Replace('\\', '/'), File.ReadAllText(file)));

    private static List<string> Examples()
    {
        const string Fence = "```yaml\n";
        var guide = File.ReadAllText(Path.Combine(Rules, "README.md")).ReplaceLineEndings("\n");
        return [.. guide.Split(Fence).Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)])];
    }
}
