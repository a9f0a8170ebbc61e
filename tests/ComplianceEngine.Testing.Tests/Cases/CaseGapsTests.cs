using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Testing.Tests.Cases;

public sealed class CaseGapsTests
{
    private static readonly RulePack Pack = SmallPack.Load();

    private static IEnumerable<string> Shipped => Directory.EnumerateDirectories(Path.GetFullPath(Path.Combine(Golden.Tests, "..", "rules"))).Where(folder => File.Exists(Path.Combine(folder, "pack.yaml")));

    [Test]
    public void Where_every_outcome_and_exception_has_a_case_there_is_no_gap() => Assert.That(Gaps(SmallPack.Read(Pack)), Is.Empty);

    [TestCase(1, "CE5022: no case of `late` expects the outcome `not_in_force`")]
    [TestCase(7, null)]
    public void A_case_less_is_told_if_none_is_left_of_its_kind(int without, string? gap) =>
        Assert.That(Gaps(SmallPack.Read(Pack, without)), gap is null ? Is.Empty : Is.EqualTo(new[] { gap }));

    [Test]
    public void An_exception_that_no_case_names_is_told() => Assert.That(
        Gaps(SmallPack.ReadText(Pack, "  - {case: a, expect: {outcome: exempt}}\n")), Has.One.EqualTo("CE5023: no case of `late` expects the exception `elsewhere` to excuse"));

    [Test]
    public void A_rule_without_a_case_is_told_once() => Assert.That(Gaps([]), Is.EqualTo(new[] { "CE5021: no case lies beside the rule `late`" }));

    [TestCaseSource(nameof(Shipped))]
    public void The_packs_that_come_with_the_tool_have_no_fault_and_no_gap(string folder)
    {
        var diagnostics = new DiagnosticBag();
        PackCheck.Run(PackFolder.ReadAll(folder, diagnostics)!, name => PackFolder.ReadBeside(folder, name, diagnostics), diagnostics);
        Assert.That(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format), Is.Empty);
    }

    private static IEnumerable<string> Gaps(IEnumerable<RuleTestFile> files)
    {
        var diagnostics = new DiagnosticBag();
        CaseGaps.Report(Pack, files, diagnostics);
        return diagnostics.ToSortedList().Select(gap => $"{gap.Descriptor.Code}: {gap.Text}");
    }
}
