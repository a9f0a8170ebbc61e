using BenchmarkDotNet.Attributes;
using ComplianceEngine.Benchmarks.Peers;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;
using Charge = ComplianceEngine.Dossiers.Charge;

namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>
/// One message asked about through the public interface, as a case-management system does, by the six rules: the decision alone on a
/// dossier that is kept, one with its proofs, and one for which the dossier is made of typed records first.
/// </summary>
[MemoryDiagnoser]
public class AskBenchmarks
{
    private static readonly DateTimeOffset Sent = new(2020, 3, 3, 10, 0, 0, TimeSpan.FromHours(-5));

    private static readonly Communication Message = new()
    {
        CommunicationId = "m1",
        PersonIds = ["p1"],
        SentAt = Sent,
        SenderAgency = Agency.Doc,
        SenderOnDuty = true,
        DepartmentResources = true,
        RecipientAgency = Agency.Ice,
        RecipientImmigrationDuties = true,
        Kind = CommunicationKind.Notice,
        Topics = CommunicationTopics.ReleaseDate | CommunicationTopics.CourtDate,
        Purpose = Purpose.CivilImmigrationEnforcement,
        RequiredBy = CommunicationRequiredBy.None,
        PubliclyAvailable = false,
    };

    private RuleEngine engine = null!;
    private FrozenDossier excused = null!;
    private FrozenDossier told = null!;
    private ProposedAct act = null!;

    [GlobalSetup]
    public void Prepare()
    {
        engine = RuleEngine.Create(PackLoading.Load(Comparing.Host.SixRules, "benchmark"), ReadingSelection.Default);
        (excused, told, act) = (Known(wasConvicted: true), Known(wasConvicted: false), Propose.Message(Message));
        if (NoBar().Answer != DecisionAnswer.NoBarFound || Bar().Answer != DecisionAnswer.PossibleViolationIfDone)
            throw new InvalidOperationException("the dossiers are not what they should be");
    }

    [Benchmark]
    public Decision NoBar() => engine.Decide(act, excused);

    [Benchmark]
    public Decision Bar() => engine.Decide(act, told);

    [Benchmark]
    public Decision FromTypedRecords() => engine.Decide(Propose.Message(Message), Known(wasConvicted: true));

    private static FrozenDossier Known(bool wasConvicted) => new DossierBuilder { AsOf = Sent }
        .Add(new Custody { CustodyId = "c1", PersonId = "p1", Agency = Agency.Doc, ArrestedAt = Sent.AddDays(-2), ReleasedAt = RecordedTime.None })
        .Add(new Charge
        {
            ChargeId = "h2",
            PersonId = "p1",
            Jurisdiction = "NY",
            Law = "PL",
            Section = "120.05",
            Grade = ChargeGrade.Felony,
            Inchoate = ChargeInchoate.None,
            Disposition = wasConvicted ? ChargeDisposition.Convicted : ChargeDisposition.Dismissed,
            Adjudication = ChargeAdjudication.Adult,
            JudgmentOn = new DateOnly(2018, 5, 6),
        })
        .Add(new Screening { ScreeningId = "s1", PersonId = "p1", SearchedAt = Sent.AddDays(-1), Source = ScreeningSource.EJusticeNy, Watchlist = ScreeningWatchlist.NoMatch, HistoryComplete = true })
        .Complete(Vocabulary.Custody, Vocabulary.Detainer, Vocabulary.Warrant, Vocabulary.Bail)
        .Build();
}
