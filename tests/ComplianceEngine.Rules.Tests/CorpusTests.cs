using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Rules.Tests;

public sealed class CorpusTests
{
    private static IEnumerable<string> Parse => CorpusPack.Cases("parse");

    private static IEnumerable<string> Amend => CorpusPack.Cases("amend");

    private static IEnumerable<string> Bind => CorpusPack.Cases("bind");

    private static IEnumerable<string> Analyze => CorpusPack.Cases("analyze");

    private static IEnumerable<string> Map => CorpusPack.Cases("map");

    [TestCaseSource(nameof(Parse))]
    public void What_has_the_wrong_shape_is_reported_as_expected(string name) => Check(name, "CE1");

    [TestCaseSource(nameof(Amend))]
    public void What_a_bill_changes_is_read_as_expected(string name) => Check(name, "CE1");

    [TestCaseSource(nameof(Bind))]
    public void What_means_nothing_is_reported_as_expected(string name) => Check(name, "CE2");

    [TestCaseSource(nameof(Analyze))]
    public void What_is_odd_as_a_whole_is_reported_as_expected(string name) => Check(name, "CE3");

    [TestCaseSource(nameof(Map))]
    public void A_map_that_does_not_fit_its_pack_is_reported_as_expected(string name)
    {
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(CorpusPack.Base, new DiagnosticBag())!;
        var map = ClauseMapLoader.Load(CorpusPack.Map(name), pack, diagnostics);
        Assert.That(map, name.Contains("/good/", StringComparison.Ordinal) ? Is.Not.Null : Is.Null);
        var text = new StringBuilder().AppendJoin("", diagnostics.ToSortedList().Select(DiagnosticFormatter.Format));
        if (map is not null) PackText.Append(text, map);
        Golden.Check(CorpusPack.ExpectedFile(name), text.ToString());
    }

    [Test]
    public void The_pack_under_the_cases_is_without_fault()
    {
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(CorpusPack.Base, diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format), Is.Empty);
        Assert.That(pack, Is.Not.Null);
    }

    private static void Check(string name, string codes)
    {
        var diagnostics = new DiagnosticBag();
        var pack = RulePackLoader.Load(CorpusPack.Files(name), diagnostics, findPack: other => other == "base" ? CorpusPack.Base : null);
        var found = diagnostics.ToSortedList();
        if (name.Contains("/good/", StringComparison.Ordinal)) Assert.That(pack, Is.Not.Null, string.Concat(found.Select(DiagnosticFormatter.Format)));
        else Assert.That(pack, Is.Null);
        if (pack is null) Assert.That(found.Select(diagnostic => diagnostic.Descriptor.Code), Has.Some.StartsWith(codes));
        Golden.Check(CorpusPack.ExpectedFile(name), Render(found, pack, name));
    }

    private static string Render(IReadOnlyList<Diagnostic> found, RulePack? pack, string name)
    {
        var text = new StringBuilder().AppendJoin("", found.Select(DiagnosticFormatter.Format));
        if (pack is not null && name.Contains("/good/", StringComparison.Ordinal)) PackText.Append(text, pack);
        return text.ToString();
    }
}
