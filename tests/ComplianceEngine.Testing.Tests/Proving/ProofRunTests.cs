using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing.Tests.Cases;

namespace ComplianceEngine.Testing.Tests.Proving;

public sealed class ProofRunTests
{
    [Test]
    public void A_sound_pack_has_no_fault_and_everything_is_settled()
    {
        var pack = SmallPack.Load();
        var results = ProofRun.Of(pack, SmallPack.Read(pack), 500, 2, null, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(results.Where(result => result.State is not (ProofState.Shown or ProofState.Proved)).Select(result => result.Claim), Is.Empty);
            Assert.That(results.Count(result => result.State == ProofState.Shown), Is.GreaterThan(5));
        });
    }

    [TestCase("never: {outcome: exempt}", "custody.released_to: {is: community}", ProofState.Proved)]
    [TestCase("always: {outcome: not_applicable}", "custody.agency: {is_not: doc}", ProofState.Proved)]
    [TestCase("never: {outcome: possible_violation}", "custody.released_to: {is: hospital}", ProofState.Proved)]
    [TestCase("never: {outcome: exempt, exception: elsewhere}", "custody.agency: {is: doc}", ProofState.Refuted)]
    [TestCase("always: {outcome: possible_violation}", "custody.agency: {is: doc}", ProofState.Refuted)]
    public void A_property_is_proved_or_refuted_by_a_record(string claim, string where, ProofState state)
    {
        var pack = SmallPack.Load($$"""
            property: p
            title: So it is
            rule: late
            where:
              {{where}}
            {{claim}}
            """);
        var result = ProofRun.Of(pack, SmallPack.Read(pack), 500, 1, null, CancellationToken.None)[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.State, Is.EqualTo(state));
            Assert.That(result.Example is not null, Is.EqualTo(state == ProofState.Refuted));
        });
    }

    [Test]
    public void What_no_record_can_bring_about_is_told()
    {
        var pack = SmallPack.Load(rule: rule => rule
            .Replace("- custody.agency: {is: doc}", "- custody.agency: {is: doc}\n        - any: [custody.agency: {is_one_of: [doc, nypd]}, custody.released_to: {is: community}]", StringComparison.Ordinal)
            .Replace("  - {id: elsewhere", "  - {id: abroad, cite: 1-1(b), all: [custody.released_to: {is: hospital}, custody.agency: {is: doc}]}\n      - {id: elsewhere", StringComparison.Ordinal));
        var claims = ProofRun.Of(pack, SmallPack.Read(pack), 200, 1, null, CancellationToken.None).ToLookup(result => result.State, result => $"{result.Owner}: {result.Claim}");
        Assert.Multiple(() =>
        {
            Assert.That(claims[ProofState.Fault], Is.EqualTo(new[] { "rule late from 2018-01-01: `custody.released_to: {is_one_of: [community]}` never matters" }));
            Assert.That(claims[ProofState.Noted], Does.Contain("rule late from 2018-01-01, exception abroad: it never excuses what nothing else excuses"));
        });
    }

    [Test]
    public void Any_number_of_threads_gives_the_same()
    {
        var pack = SmallPack.Load();
        ImmutableArray<RuleTestFile> files = SmallPack.Read(pack, 3);
        Assert.That(ProofJson.Of("p", ProofRun.Of(pack, files, 300, 4, null, CancellationToken.None)), Is.EqualTo(ProofJson.Of("p", ProofRun.Of(pack, files, 300, 1, null, CancellationToken.None))));
    }

    [Test]
    public void The_outcomes_that_a_property_can_name_are_those_of_findings() =>
        Assert.That(PropertyShapes.OutcomeNames, Is.EqualTo(Enum.GetValues<Outcome>().Except([Outcome.NotInForce]).Select(outcome => outcome.ToName())));

    [Test]
    public void A_dossier_is_written_as_an_export()
    {
        var pack = SmallPack.Load();
        var dossier = SmallPack.Read(pack)[0].Base;
        var files = ExampleFiles.Of(dossier with { Complete = [Vocabulary.Custody] }, "e").ToDictionary(file => file.Name, file => file.Text);
        Assert.Multiple(() =>
        {
            Assert.That(files["dataset.yaml"], Is.EqualTo("dataset: e\ncomplete: [custody]\n"));
            Assert.That(files["custody.csv"], Does.StartWith("custody_id,person_id,agency,").And.Contain("\n\"c1\",\"p1\",\"doc\","));
        });
    }
}
