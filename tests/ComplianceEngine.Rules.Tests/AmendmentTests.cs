using ComplianceEngine.Records;

namespace ComplianceEngine.Rules.Tests;

/// <summary>A bill's pack amends the text of rules; where that text has changed meanwhile, it must not apply.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AmendmentTests
{
    private const string Header = "pack: bill\ntitle: A bill\nversion: 1\nuses: base\njurisdiction: New York City\n";
    private const string Sources = "sources:\n  - {id: BILL-1, title: A bill, address: none, status: unverified}\n";
    private const string Head = "amends: base.messages\nversion: 2014-12-14\nin_force: {from: 2016-01-01}\nenacted_by: A bill\nsource: BILL-1\nchanges:\n";

    private readonly DiagnosticBag diagnostics = new();

    [Test]
    public void The_rule_as_amended_stands_in_the_bills_pack_from_the_day_assumed()
    {
        var pack = Load(Head + "  - {in: finding, from: \"{communication.sender_agency} told {communication.recipient_agency}\", to: As the bill has it}\n")!;
        var rule = pack.Rules.Single();
        Assert.Multiple(() =>
        {
            Assert.That(rule.Id, Is.EqualTo("bill.base.messages"));
            Assert.That(rule.Provision, Does.StartWith("bill/"));
            Assert.That(rule.Versions.Select(version => version.InForce.FromEarliest), Is.EqualTo([new DateOnly(2016, 1, 1)]));
            Assert.That(rule.Versions[0].Explanation.Parts.Select(part => part.Text), Is.EqualTo(["As the bill has it"]));
            Assert.That(pack.Amendments.Select(one => (one.Pack, one.Rule, one.By)), Is.EqualTo([("base", "base.messages", "bill.base.messages")]));
            Assert.That(pack.Criteria.Keys, Is.EqualTo(["convicted"]));
        });
    }

    [Test]
    public void A_repeal_leaves_no_rule_and_says_which_it_was()
    {
        var pack = Load("repeals: base.messages\nenacted_by: A bill\nsource: BILL-1\n", plus: OwnRule)!;
        Assert.That(pack.Amendments.Select(one => (one.Rule, one.By)), Is.EqualTo([("base.messages", (string?)null)]));
    }

    [Test]
    public void A_used_pack_must_stand_by_itself()
    {
        var files = CorpusPack.Overlay([new SourceText("base/pack.yaml", Header.Replace("pack: bill", "pack: base", StringComparison.Ordinal))]);
        RulePackLoader.Load([new("bill/pack.yaml", Header), new("bill/sources.yaml", Sources)], diagnostics, PackScrutiny.Errors, _ => files);
        Assert.That(diagnostics.ToSortedList().Select(one => one.Descriptor.Code), Does.Contain("CE1028"));
    }

    private static SourceText OwnRule => new("bill/own.rule.yaml", CorpusPack.Base.Single(file => file.Path.EndsWith(".rule.yaml", StringComparison.Ordinal)).Text
        .Split("\n---")[0].Replace("rule: base.messages", "rule: bill.own", StringComparison.Ordinal));

    private RulePack? Load(string amendment, SourceText? plus = null)
    {
        List<SourceText> files = [new("bill/pack.yaml", Header), new("bill/sources.yaml", Sources), new("bill/messages.amend.yaml", amendment)];
        if (plus is not null) files.Add(plus);
        return RulePackLoader.Load(files, diagnostics, PackScrutiny.Errors, name => name == "base" ? CorpusPack.Base : null);
    }
}
