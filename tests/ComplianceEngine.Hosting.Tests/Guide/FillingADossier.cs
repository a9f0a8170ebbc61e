using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceEngine.Hosting.Tests.Guide;

public sealed class FillingADossier
{
    private static readonly DateTimeOffset LookedUpAt = new(2026, 6, 1, 10, 15, 0, TimeSpan.FromHours(-4));

    private static readonly Communication Message = new()
    {
        CommunicationId = "M-1",
        PersonIds = ["P-1"],
        SentAt = LookedUpAt,
        SenderAgency = Agency.Doc,
        SenderOnDuty = true,
        RecipientAgency = Agency.Ice,
        Topics = CommunicationTopics.CourtDate,
        PubliclyAvailable = false,
        RequiredBy = CommunicationRequiredBy.None,
    };

    [Test]
    public void What_is_known_what_is_not_and_what_had_not_happened_are_told_apart()
    {
        var lookedUpAt = LookedUpAt;

        // quoted: dossier
        var builder = new DossierBuilder { AsOf = lookedUpAt }
            .Add(new Custody
            {
                CustodyId = "C-1",
                PersonId = "P-1",
                Agency = Agency.Doc,
                ArrestedAt = new DateOnly(2026, 5, 30),                                  // some time that day
                AdmittedAt = RecordedTime.Local(new DateTime(2026, 5, 31, 9, 0, 0)),     // as the wall clock told
                ReleasedAt = RecordedTime.None,                                          // not yet, when it was looked up
            })
            .Add(new Charge
            {
                ChargeId = "H-1",
                PersonId = "P-1",
                CustodyId = "C-1",
                Law = "PL",
                Section = "155.25",
                Disposition = ChargeDisposition.Pending,                                 // no judgment is given: it is unknown, not "none"
            })
            .Add(new Screening { ScreeningId = "S-1", PersonId = "P-1", SearchedAt = lookedUpAt, HistoryComplete = true, Watchlist = ScreeningWatchlist.NoMatch })
            .Complete(Vocabulary.Detainer);                                              // there is none, and that is known

        if (!builder.TryBuild(out var dossier, out var report))
            throw new InvalidOperationException(report.ToString());                      // by record, index and field; never a value
        // end

        Assert.That(report.Problems, Is.Empty);
        var decision = Decide(dossier, Message with { Purpose = Purpose.CivilImmigrationEnforcement });
        Assert.That(decision.Answer, Is.EqualTo(DecisionAnswer.PossibleViolationIfDone), string.Join("\n", decision.Rules.Select(rule => rule.Reason)));
    }

    [Test]
    public void A_fault_of_a_record_is_told_without_its_value()
    {
        var builder = new DossierBuilder().Add(new Custody { CustodyId = " ", PersonId = "P-SECRET", AdmittedAt = RecordedTime.Local(new DateTime(2026, 3, 8, 2, 30, 0)) });
        Assert.That(builder.TryBuild(out _, out var report), Is.False);
        Assert.That(report.ToString(), Does.Contain("custody[0].custody_id").And.Contain("custody[0].admitted_at").And.Not.Contain("SECRET"));
    }

    [Test]
    public void The_answer_names_the_facts_that_would_settle_it()
    {
        var engine = Engine();
        var dossier = new DossierBuilder { AsOf = LookedUpAt }.Add(new Custody { CustodyId = "C-1", PersonId = "P-1", Agency = Agency.Doc }).Build();
        var message = Message;

        // quoted: missing
        var decision = engine.Decide(Propose.Message(message), dossier);
        var missing = decision.Rules
            .Where(rule => rule.Answer == DecisionAnswer.Undetermined)
            .SelectMany(rule => rule.Finding.Needs)
            .Select(fact => $"{fact.Record}.{fact.Field}")
            .Distinct();
        // end

        Assert.That(decision.Answer, Is.EqualTo(DecisionAnswer.Undetermined));
        Assert.That(missing, Does.Contain("screening.watchlist"));
    }

    private static Decision Decide(FrozenDossier dossier, Communication message) => Engine().Decide(Propose.Message(message), dossier);

    private static IComplianceEngine Engine()
    {
        var services = new ServiceCollection().AddComplianceEngine(options => options.Packs.Add("nyc-detainer"));
        return services.BuildServiceProvider().GetRequiredService<IComplianceEngine>();
    }
}
