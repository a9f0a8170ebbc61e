using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Tests.Cases;

/// <summary>A case can name the exceptions of which it cannot be told whether they hold.</summary>
public sealed class OpenExceptionTests
{
    [TestCase("[elsewhere]", "")]
    [TestCase("[]", "open [elsewhere], not []")]
    [TestCase("[elsewhere, other]", "open [elsewhere], not [elsewhere, other]")]
    public void Neither_one_too_few_nor_one_too_many_passes(string open, string failure)
    {
        var pack = SmallPack.Load();
        var file = SmallPack.ReadText(
            pack, $"  - case: Nobody knows where to\n    given: {{custody: [{{custody_id: c1, released_to: blank}}]}}\n    expect: {{outcome: undetermined, open: {open}}}\n").Single();
        var result = new RuleTestRunner([pack]).Run(file, new DiagnosticBag(), CancellationToken.None).Single();
        Assert.That(string.Join("; ", result.Failures), Is.EqualTo(failure));
    }

    [Test]
    public void An_exception_that_is_known_not_to_hold_is_not_open()
    {
        var pack = SmallPack.Load();
        var file = SmallPack.ReadText(pack, "  - case: Late\n    expect: {outcome: possible_violation, open: []}\n").Single();
        Assert.That(new RuleTestRunner([pack]).Run(file, new DiagnosticBag(), CancellationToken.None).Single().Failures, Is.Empty);
    }
}
