using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers.Tests;

/// <summary>No message, exception or log line shows what a record holds.</summary>
public sealed class PrivacyTests
{
    private const string Secret = Situation.Secret;

    [Test]
    public void Reports_and_exceptions_show_no_value_of_a_record()
    {
        var broken = new DossierBuilder { AsOf = Situation.Now }
            .Add(Situation.Stay with { CustodyId = $"{Secret}\ud800", Facility = $"{Secret}\ud800", ReleasedAt = Situation.Now.AddYears(-9) })
            .Add(Situation.Pending with { ChargeId = Secret, CustodyId = Secret, Grade = (ChargeGrade)77 })
            .Add(Situation.Pending with { ChargeId = Secret, Unreadable = [Secret, "section"] })
            .Add(Situation.Message with { PersonIds = [Secret, " "], DetainerId = Secret, Topics = (CommunicationTopics)(-1) });
        var failure = Assert.Throws<DossierException>(() => broken.Build())!;
        Assert.That(failure.Report.Problems, Has.Length.GreaterThan(8));
        Assert.That($"{failure} {failure.Message} {failure.Report}", Does.Not.Contain(Secret));
    }

    [Test]
    public void Decisions_and_records_show_nothing_of_the_person_when_they_come_into_a_log()
    {
        var engine = Situation.Engine();
        var decision = engine.Decide(Propose.Message(Situation.Message), Situation.Known().Build(), new DecisionOptions { Detail = DecisionDetail.EveryRule });
        object[] logged =
        [
            decision, decision.Reason, decision.Notice, Situation.Stay, Situation.Message, Situation.Known(), Propose.Message(Situation.Message), Situation.Known().Build(),
            .. decision.Rules.SelectMany(rule => new object[] { rule, rule.Reason, string.Join(' ', rule.Questions), rule.Finding.Explanation }),
        ];
        Assert.That(string.Join('\n', logged), Does.Not.Contain(Secret));
    }

    [Test]
    public void Refusals_of_the_engine_show_nothing_of_the_act()
    {
        var engine = Situation.Engine();
        var refused = Assert.Throws<ArgumentException>(() => engine.Decide(Propose.Act(new Screening { ScreeningId = Secret, PersonId = Secret }), Situation.Known().Build()))!;
        Assert.That(refused.ToString(), Does.Not.Contain(Secret));
    }

    [Test]
    public void Diagnostics_of_a_request_show_neither_its_values_nor_its_lines()
    {
        var request = $$"""
            {"act": {"record": "communication", "communication_id": "{{Secret}}", "person_ids": "{{Secret}}", "sent_at": "{{Secret}}", "kind": "{{Secret}}"},
             "dossier": {"charge": [{"person_id": "{{Secret}}", "section": ["{{Secret}}"]}], "custody": "{{Secret}}"}, "as_of": "{{Secret}}", "complete": "{{Secret}}"}
            """;
        var diagnostics = new DiagnosticBag();
        Assert.That(DecisionRequest.Read("request", Encoding.UTF8.GetBytes(request), diagnostics), Is.Null);
        var shown = string.Concat(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format));
        Assert.That(shown, Does.Contain("CE4081").And.Contain("request:2:"));
        Assert.That(shown, Does.Not.Contain(Secret));
    }
}
