using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers.Tests;

public sealed class DecisionTests
{
    private static readonly RuleEngine Engine = Situation.Engine();
    private static readonly FrozenDossier Dossier = Situation.Known().Build();

    [Test]
    public void A_message_that_tells_a_release_date_is_a_possible_violation_if_sent()
    {
        var decision = Engine.Decide(Propose.Message(Situation.Message), Dossier);
        var rule = decision.Rules.Single(rule => rule.Finding.Provision == "9-131(h)(1)");
        Assert.Multiple(() =>
        {
            Assert.That(decision.Answer, Is.EqualTo(DecisionAnswer.PossibleViolationIfDone));
            Assert.That(decision.Reason, Does.StartWith("Possible violation if done: "));
            Assert.That(decision.Notice, Does.StartWith("No answer authorises anything"));
            Assert.That(rule.Reason, Does.StartWith("Done as proposed, a possible violation of 9-131(h)(1): doc told ice"));
            Assert.That(rule.Finding.RuleVersion, Is.EqualTo(new DateOnly(2015, 2, 12)));
            Assert.That(rule.Finding.Exceptions.Select(exception => exception.Result), Is.All.EqualTo(Truth.False));
            Assert.That(rule.Finding.Evidence.Select(record => $"{record.File} {record.Row}"), Has.Some.EqualTo("proposed act 1").And.Some.EqualTo("dossier.charge 1"));
            Assert.That(rule.Proof!.When.Value, Is.EqualTo(Truth.True));
        });
    }

    [Test]
    public void A_hold_is_judged_as_if_the_stay_ended_at_the_instant_stated() => Assert.Multiple(() =>
    {
        Assert.That(Engine.Decide(Propose.Hold(Situation.Stay, Situation.Now), Dossier).Answer, Is.EqualTo(DecisionAnswer.PossibleViolationIfDone));
        Assert.That(Engine.Decide(Propose.Hold(Situation.Stay, Situation.Now.AddHours(-3.5)), Dossier).Answer, Is.EqualTo(DecisionAnswer.NoBarFound));
    });

    [Test]
    public void A_hand_over_ends_the_stay_with_federal_immigration_authorities()
    {
        var patterns = Situation.Engine("patterns");
        var told = Situation.Known().Add(Situation.Message with { SentAt = Situation.Now.AddMinutes(-5) }).Build();
        var decision = patterns.Decide(Propose.HandOver(Situation.Stay, Situation.Now), told);
        Assert.That(decision.Rules.Select(rule => rule.Finding.Provision), Has.Some.EqualTo("pattern/hand-over-within-minutes"));
    }

    [Test]
    public void An_activity_is_judged_as_it_would_be_recorded()
    {
        var escort = new Activity { ActivityId = "A1", PersonId = Situation.Secret, OccurredAt = Situation.Now, Agency = Agency.Doc, Kind = ActivityKind.Escort, Purpose = Purpose.CivilImmigrationEnforcement, Under = ActivityUnder.None };
        Assert.That(Engine.Decide(Propose.Act(escort), Dossier).Rules.Select(rule => rule.Finding.Provision), Is.EqualTo(["10-178(c)"]));
    }

    [Test]
    public void A_fact_that_is_not_known_leaves_it_undetermined_and_is_named()
    {
        var decision = Engine.Decide(Propose.Message(Situation.Message), Situation.Known().Add(Situation.Pending with { ChargeId = "Z2", Section = "265.02", Disposition = ChargeDisposition.Convicted, JudgmentOn = new DateOnly(2017, 5, 5), CommittedOn = new DateOnly(2016, 5, 5), Grade = ChargeGrade.Felony, Adjudication = ChargeAdjudication.Adult, Inchoate = ChargeInchoate.None }).Build());
        Assert.That(decision.Answer, Is.EqualTo(DecisionAnswer.Undetermined));
        Assert.That(decision.Rules.SelectMany(rule => rule.Finding.Needs), Has.Some.EqualTo(new MissingFact("charge", "Z2", "subdivision")));
    }

    [Test]
    public void A_question_that_no_record_answers_is_put_to_a_person_and_a_review_answers_it()
    {
        var unclear = Situation.Message with { Purpose = Purpose.Unknown };
        var rule = Engine.Decide(Propose.Message(unclear), Dossier).Rules.Single(rule => rule.Finding.Provision == "9-131(h)(1)");
        var answered = Situation.Known().Add(new Review { ReviewId = "R1", Record = "communication", RecordId = "M1", Question = "unrelated", Answer = true }).Build();
        Assert.Multiple(() =>
        {
            Assert.That(rule.Answer, Is.EqualTo(DecisionAnswer.NeedsReview));
            Assert.That(rule.Questions, Is.EqualTo([new DecisionQuestion("unrelated", DecisionQuestionKind.Act, "Was this message unrelated to the enforcement of civil immigration laws?")]));
            Assert.That(Engine.Decide(Propose.Message(unclear), answered).Rules.Select(other => other.Finding.Provision), Has.None.EqualTo("9-131(h)(1)"));
        });
    }

    [Test]
    public void Where_readings_of_the_law_differ_a_person_must_choose()
    {
        var match = Situation.Known().Add(new Screening { ScreeningId = "S2", PersonId = Situation.Secret, SearchedAt = Situation.Now.AddHours(-1), Source = ScreeningSource.EJusticeNy, Watchlist = ScreeningWatchlist.PossibleMatch, HistoryComplete = true }).Build();
        var rule = RuleOf(Engine, match);
        Assert.Multiple(() =>
        {
            Assert.That(rule!.Finding.Outcome, Is.EqualTo(Outcome.PossibleViolation), "an audit lists it as disputed");
            Assert.That(rule.Finding.Disputed, Is.True);
            Assert.That(rule.Answer, Is.EqualTo(DecisionAnswer.NeedsReview));
            Assert.That(rule.Questions.Select(question => (question.Id, question.Kind)), Is.EqualTo([("A1", DecisionQuestionKind.Law)]));
            Assert.That(rule.Reason, Does.Contain("The law can be read in more than one way here: A1: May the department tell ICE"));
            Assert.That(RuleOf(EngineReading("A1", "advocates"), match)!.Answer, Is.EqualTo(DecisionAnswer.PossibleViolationIfDone));
            Assert.That(RuleOf(EngineReading("A1", "doc"), match), Is.Null);
        });

        static RuleDecision? RuleOf(RuleEngine engine, FrozenDossier known) =>
            engine.Decide(Propose.Message(Situation.Message), known).Rules.SingleOrDefault(rule => rule.Finding.Provision == "9-131(b)(1)");

        static RuleEngine EngineReading(string reading, string option) =>
            Situation.Engine(readings: ReadingSelection.Default with { Choices = ReadingSelection.Default.Choices.Add(reading, option) });
    }

    [Test]
    public void Every_rule_is_told_of_on_request_and_the_answer_is_the_same_whatever_is_told()
    {
        var act = Propose.Message(Situation.Message);
        var decisions = Enum.GetValues<DecisionDetail>().Select(detail => Engine.Decide(act, Dossier, new DecisionOptions { Detail = detail })).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(decisions.Select(decision => decision.Answer).Distinct().Count(), Is.EqualTo(1));
            Assert.That(decisions.Select(decision => decision.Rules.Length), Is.Ordered);
            Assert.That(decisions[(int)DecisionDetail.Answer].Rules, Is.Empty);
            Assert.That(decisions[(int)DecisionDetail.EveryRule].Rules.Select(rule => rule.Answer), Has.Some.EqualTo(DecisionAnswer.NoBarFound));
            Assert.That(decisions[(int)DecisionDetail.EveryRule].Rules.Select(rule => rule.Proof), Has.None.Null);
            Assert.That(decisions[(int)DecisionDetail.BarsWithoutProof].Rules.Select(rule => rule.Proof), Is.All.Null);
        });
    }

    [Test]
    public void The_act_stands_in_place_of_the_record_with_its_key()
    {
        var recorded = Situation.Known().Add(Situation.Message with { Topics = CommunicationTopics.None }).Build();
        Assert.That(
            Engine.Decide(Propose.Message(Situation.Message), recorded).Rules.Select(rule => rule.Finding.Provision),
            Is.EqualTo(Engine.Decide(Propose.Message(Situation.Message), Dossier).Rules.Select(rule => rule.Finding.Provision)));
    }

    [Test]
    public void Long_identifiers_and_texts_are_the_same_in_act_and_dossier()
    {
        const string Long = "6a0b61d2-5b0e-4b70-9f0d-0f6a2f1c9a11";
        var dossier = new DossierBuilder { AsOf = Situation.Now }.Add(Situation.Stay with { PersonId = Long }).Add(Situation.Pending with { PersonId = Long }).Build();
        var decision = Engine.Decide(Propose.Message(Situation.Message with { PersonIds = [Long], CommunicationId = $"{Long}-m" }), dossier);
        var evidence = decision.Rules.SelectMany(rule => rule.Finding.Evidence).ToList();
        Assert.That(evidence.Select(record => record.RecordId), Has.Some.EqualTo($"{Long}-m"));
        Assert.That(decision.Rules.Select(rule => rule.Finding.PersonId), Is.All.EqualTo(Long));
    }

    [Test]
    public void An_act_about_two_persons_is_judged_for_each()
    {
        var decision = Engine.Decide(Propose.Message(Situation.Message with { PersonIds = ["P2", Situation.Secret] }), Dossier);
        Assert.That(decision.Rules.Where(rule => rule.Finding.Provision == "9-131(h)(1)").Select(rule => rule.Finding.PersonId), Is.EqualTo(["P2", Situation.Secret]));
    }

    [Test]
    public void An_act_that_no_rule_is_about_is_refused_rather_than_found_free()
    {
        Assert.That(Engine.Judges(Vocabulary.Screening), Is.False);
        Assert.That(() => Engine.Decide(Propose.Act(new Screening { ScreeningId = "S1" }), Dossier), Throws.ArgumentException);
    }

    [Test]
    public void Words_come_from_a_provider_that_can_be_replaced()
    {
        var decision = Engine.Decide(Propose.Message(Situation.Message), Dossier, new DecisionOptions { Texts = new Spanish() });
        Assert.Multiple(() =>
        {
            Assert.That(decision.Notice, Is.EqualTo("Ninguna respuesta autoriza nada."));
            Assert.That(decision.Reason, Does.StartWith("PossibleViolationIfDone: "));
            Assert.That(decision.Rules.Select(rule => rule.Reason), Has.Some.EqualTo("posible infracción: 9-131(h)(1)"));
        });
    }

    [Test]
    public void Packs_and_readings_stand_side_by_side_as_engines_of_their_own()
    {
        var act = Propose.Message(Situation.Message);
        var repealed = Situation.Engine("doc-policy").Decide(act, Dossier, new DecisionOptions { Detail = DecisionDetail.EveryRule });
        Assert.That(repealed.Rules.Select(rule => rule.Finding.Pack), Is.All.EqualTo("doc-policy"));
        Assert.That(Engine.Decide(act, Dossier).Rules.Select(rule => rule.Finding.Pack), Is.All.EqualTo("nyc-detainer"));
    }

    [Test]
    public void A_decision_can_be_stopped() =>
        Assert.That(() => Engine.Decide(Propose.Message(Situation.Message), Dossier, null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void A_decision_that_finds_no_bar_allocates_nothing_on_a_warm_engine()
    {
        var act = Propose.Message(Situation.Harmless);
        for (var i = 0; i < 100; i++) Engine.Decide(act, Dossier);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Engine.Decide(act, Dossier);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(Engine.Decide(act, Dossier).Answer, Is.EqualTo(DecisionAnswer.NoBarFound));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void Threads_share_an_engine_a_dossier_and_an_act()
    {
        ProposedAct[] acts = [Propose.Message(Situation.Message), Propose.Message(Situation.Harmless), Propose.Hold(Situation.Stay, Situation.Now)];
        var expected = acts.Select(act => Words(Engine.Decide(act, Dossier))).ToList();
        var wrong = 0;
        Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (Words(Engine.Decide(acts[i % acts.Length], Dossier)) != expected[i % acts.Length]) Interlocked.Increment(ref wrong);
        });
        Assert.That(wrong, Is.Zero);
    }

    private static string Words(Decision decision) => $"{decision.Answer} {decision.Reason} {string.Join(' ', decision.Rules.Select(rule => rule.Reason))}";

    private sealed class Spanish : IDecisionTexts
    {
        public string Notice => "Ninguna respuesta autoriza nada.";

        public string Summarise(DecisionAnswer answer, ImmutableArray<RuleDecision> rules) => FormattableString.Invariant($"{answer}: {rules.Length}");

        public string Explain(DecisionAnswer answer, Finding finding, ImmutableArray<DecisionQuestion> questions) => $"posible infracción: {finding.Provision}";
    }
}
