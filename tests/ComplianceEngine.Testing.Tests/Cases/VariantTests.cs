using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Tests.Cases;

/// <summary>One case for each of several values.</summary>
public sealed class VariantTests
{
    [Test]
    public void Each_value_is_a_case_of_its_own_with_its_own_place()
    {
        var pack = SmallPack.Load();
        var file = SmallPack.ReadText(pack, "  - case: Away\n    each: {custody.c1.released_to: [state-prison, hospital,\n      community]}\n    expect: {outcome: exempt}\n").Single();
        var results = new RuleTestRunner([pack]).Run(file, new DiagnosticBag(), CancellationToken.None);
        Assert.That(results.Select(result => (result.Case.Name, result.Passed)), Is.EqualTo(new[]
        {
            ("Away: released_to state-prison", true), ("Away: released_to hospital", true), ("Away: released_to community", false),
        }));
        Assert.That(results[2].Case.Location.Line, Is.EqualTo(results[0].Case.Location.Line + 1));
    }

    [Test]
    public void The_value_is_laid_over_what_the_case_gives()
    {
        var pack = SmallPack.Load();
        var file = SmallPack.ReadText(
            pack, "  - case: Away\n    given: {custody: [{custody_id: c1, agency: nypd, released_to: hospital}]}\n    each: {custody.c1.agency: [doc]}\n    expect: {outcome: exempt}\n").Single();
        Assert.That(new RuleTestRunner([pack]).Run(file, new DiagnosticBag(), CancellationToken.None).Single().Passed, Is.True);
    }

    [TestCase("{custody.c1: [doc]}", "CE5003")]
    [TestCase("{custdy.c1.agency: [doc]}", "CE5005")]
    [TestCase("{custody.c1.agncy: [doc]}", "CE5006")]
    [TestCase("{custody.c1.agency: doc}", "CE5003")]
    [TestCase("[doc]", "CE5003")]
    [TestCase("{custody.c1.agency: [doc, doc]}", "CE5013")]
    public void A_fault_is_told_at_its_place(string each, string code)
    {
        var faults = new DiagnosticBag();
        new RuleTestRunner([SmallPack.Load()]).Read([new SourceText("p/late.tests.yaml", $"tests: late\ncases:\n  - case: x\n    expect: {{outcome: exempt}}\n    each: {each}\n")], faults);
        Assert.That(faults.ToSortedList().Select(fault => (fault.Descriptor.Code, fault.Location!.Line)), Is.EqualTo(new[] { (code, 5) }));
    }
}
