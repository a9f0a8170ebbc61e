using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Testing.Tests.Cases;

public sealed class RuleTestRunnerTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Golden.Tests, "..", "rules", "patterns"));
    private static readonly RulePack Pack = RulePackLoader.Load(Folder, new DiagnosticBag(), PackScrutiny.Errors)!;

    [Test]
    public void The_files_below_a_pack_are_read_in_order_and_shown_with_its_name()
    {
        var faults = new DiagnosticBag();
        var shown = new RuleTestRunner([Pack]).Read(Folder + "/", faults).Select(file => file.Location.Source.Path).ToList();
        Assert.That(faults.ToSortedList(), Is.Empty);
        Assert.That(shown, Is.Ordered.Using<string>(StringComparer.Ordinal).And.Contain("patterns/solicitation.tests.yaml"));
        Assert.That(shown, Has.Count.EqualTo(Directory.GetFiles(Folder, "*.tests.yaml").Length));
    }

    [Test]
    public void A_folder_that_is_not_there_is_a_fault_and_no_exception()
    {
        var faults = new DiagnosticBag();
        Assert.That(new RuleTestRunner([Pack]).Read(Path.Combine(Folder, "gone"), faults), Is.Empty);
        Assert.That(faults.ToSortedList().Single().Descriptor, Is.SameAs(DiagnosticCatalog.PackUnreadable));
    }

    [Test]
    public void A_single_case_gives_what_it_gives_among_all()
    {
        var runner = new RuleTestRunner([Pack]);
        foreach (var file in runner.Read(Folder, new DiagnosticBag()))
        {
            var all = runner.Run(file, new DiagnosticBag(), CancellationToken.None);
            var single = file.Cases.Select(test => runner.Run(file, test, new DiagnosticBag(), CancellationToken.None)!);
            Assert.That(single.Select(result => (result.Case.Name, result.Passed)), Is.EqualTo(all.Select(result => (result.Case.Name, result.Passed))));
            Assert.That(all, Is.All.Property("Passed").True);
        }
    }

    [Test]
    public void A_case_that_expects_another_outcome_fails_and_says_what_came_out()
    {
        var runner = new RuleTestRunner([Pack]);
        var file = runner.Read(Folder, new DiagnosticBag())[0];
        var test = file.Cases[0];
        var other = test.Expect.Outcome == Outcome.Exempt ? Outcome.NotInForce : Outcome.Exempt;
        var result = runner.Run(file, test with { Expect = test.Expect with { Outcome = other } }, new DiagnosticBag(), CancellationToken.None)!;
        Assert.That(result.Failures, Has.One.EqualTo($"the outcome is {test.Expect.Outcome.ToName()}, not {other.ToName()}"));
        Assert.That(result.Proof, Is.Not.Null);
    }
}
