using ComplianceEngine.Records;

namespace ComplianceEngine.Rules.Tests;

/// <summary>A bill's pack amends the text of rules; where that text has changed meanwhile, it must not apply.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AmendmentTests
{
    private const string Header = "pack: bill\ntitle: A bill\nversion: 1\nuses: base\njurisdiction: New York City\n";
    private const string Sources = "sources:\n  - {id: BILL-1, title: A bill, address: none, status: unverified}\n";
    private const string Head = "amends: base.messages\nversion: 2014-12-14\nin_force: {from: 2016-01-01}\nenacted_by: A bill\nsource: BILL-1\nchanges:\n";


    private const string Report = """
        report: x
        title: A report
        provision: 1-1(r)
        versions:
          - years: {from: 2015}
            year_ends: 09-30
            due: 10-15
            enacted_by: Local Law 1
            source: LL-1
            items:
              - {item: 1, figure: messages}
        ---
        figure: messages
        counts: Messages
        about: communication
        counted_on: communication.sent_at
        when:
          communication.kind: {is: response}
        """;

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

    [Test]
    public void A_pack_that_two_bills_use_means_to_both_what_it_means_to_each_alone([Values] bool leavesOutReports)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            WritePacks(folder);
            var shelf = new PackShelf { LeavesOutReports = leavesOutReports };
            foreach (var name in (string[])["base", "bill", "other"])
            {
                var alone = RulePackLoader.Load(Path.Combine(folder, name), diagnostics, PackScrutiny.Errors)!;
                var shared = RulePackLoader.Load(Path.Combine(folder, name), diagnostics, PackScrutiny.Errors, shelf)!;
                Assert.That(Contents(shared, !leavesOutReports), Is.EqualTo(Contents(alone, !leavesOutReports)), name);
                Assert.That(shared.Reports, leavesOutReports ? Is.Empty : Has.Length.EqualTo(alone.Reports.Length));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Every_pack_tells_of_a_fault_in_the_pack_that_it_uses()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            WritePacks(folder);
            File.AppendAllText(Path.Combine(folder, "base", "sources.yaml"), "extra: 1\n");
            var shelf = new PackShelf { LeavesOutReports = true };
            foreach (var name in (string[])["bill", "other"])
            {
                var found = new DiagnosticBag();
                Assert.That(RulePackLoader.Load(Path.Combine(folder, name), found, PackScrutiny.Errors, shelf), Is.Null);
                Assert.That(found.ToSortedList().Select(one => one.Descriptor.Code), Does.Contain(DiagnosticCatalog.UnknownKey.Code), name);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WritePacks(string folder)
    {
        foreach (var name in (string[])["bill", "other"])
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
            File.WriteAllText(Path.Combine(folder, name, "pack.yaml"), Header.Replace("pack: bill", $"pack: {name}", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(folder, name, "sources.yaml"), Sources);
            File.WriteAllText(Path.Combine(folder, name, "own.rule.yaml"), OwnRule.Text);
        }

        foreach (var file in CorpusPack.Base.Append(new SourceText("base/count.report.yaml", Report)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file.Path))!);
            File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
        }
    }

    private static string[] Contents(RulePack pack, bool withReports) =>
    [
        .. pack.Rules.Select(rule => rule.Id), .. pack.Criteria.Keys.Order(), .. pack.Sources.Keys.Order(), .. pack.OffenseLists.Keys, .. pack.Durations.Keys.Order(),
        .. pack.Readings.Select(reading => reading.Id), .. withReports ? pack.Reports.Select(report => report.Id) : [],
    ];

    private static SourceText OwnRule => new("bill/own.rule.yaml", CorpusPack.Base.Single(file => file.Path.EndsWith(".rule.yaml", StringComparison.Ordinal)).Text
        .Split("\n---")[0].Replace("rule: base.messages", "rule: bill.own", StringComparison.Ordinal));

    private RulePack? Load(string amendment, SourceText? plus = null)
    {
        List<SourceText> files = [new("bill/pack.yaml", Header), new("bill/sources.yaml", Sources), new("bill/messages.amend.yaml", amendment)];
        if (plus is not null) files.Add(plus);
        return RulePackLoader.Load(files, diagnostics, PackScrutiny.Errors, name => name == "base" ? CorpusPack.Base : null);
    }
}
