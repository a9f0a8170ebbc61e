using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Dossiers.Tests;

/// <summary>A person in custody with a detainer, and what may be asked about them, under the packs that come with the engine.</summary>
internal static class Situation
{
    /// <summary>What must never come into a message: it stands in every personal field.</summary>
    public const string Secret = "Zebedee";

    public static readonly DateTimeOffset Now = new(2019, 5, 6, 18, 0, 0, TimeSpan.FromHours(-4));

    public static readonly Custody Stay = new()
    {
        CustodyId = "C1",
        PersonId = Secret,
        Agency = Agency.Doc,
        ArrestedAt = Now.AddDays(-4),
        ReleaseBasis = CustodyReleaseBasis.Recognizance,
        ReleaseAuthorizedAt = Now.AddHours(-4),
        ReleasedAt = RecordedTime.None,
        ReleaseDelayReason = CustodyReleaseDelayReason.None,
    };

    public static readonly Charge Pending = new()
    {
        ChargeId = "Z1",
        PersonId = Secret,
        Jurisdiction = "NY",
        Law = "PL",
        Section = "155.25",
        Grade = ChargeGrade.Misdemeanor,
        CommittedOn = new DateOnly(2019, 5, 2),
        Disposition = ChargeDisposition.Pending,
        JudgmentOn = RecordedDate.None,
    };

    public static readonly Communication Message = new()
    {
        CommunicationId = "M1",
        PersonIds = [Secret],
        SentAt = Now,
        Channel = CommunicationChannel.Email,
        SenderAgency = Agency.Doc,
        SenderId = Secret,
        SenderOnDuty = true,
        DepartmentResources = true,
        RecipientAgency = Agency.Ice,
        RecipientId = Secret,
        RecipientImmigrationDuties = true,
        Kind = CommunicationKind.Response,
        Topics = CommunicationTopics.ReleaseDate | CommunicationTopics.CourtDate,
        Purpose = Purpose.CivilImmigrationEnforcement,
        RequiredBy = CommunicationRequiredBy.None,
        PubliclyAvailable = false,
        PrivacyApproval = CommunicationPrivacyApproval.Written,
        Subject = Secret,
        Body = Secret,
    };

    /// <summary>A message of which nothing about release is told, so that no rule reaches it.</summary>
    public static readonly Communication Harmless = Message with { Topics = CommunicationTopics.CitizenshipOrImmigrationStatus };

    public static DossierBuilder Known() => new DossierBuilder { AsOf = Now }
        .Add(Stay)
        .Add(Pending)
        .Add(new Detainer { DetainerId = "D1", PersonId = Secret, CustodyId = "C1", ReceivedAt = Now.AddDays(-3), Form = DetainerForm.I247A, Attached = DetainerAttachments.I200, WithdrawnAt = RecordedTime.None })
        .Add(new Screening { ScreeningId = "S1", PersonId = Secret, SearchedAt = Now.AddDays(-3), Source = ScreeningSource.EJusticeNy, Watchlist = ScreeningWatchlist.NoMatch, HistoryComplete = true })
        .Complete(Vocabulary.Detainer, Vocabulary.Warrant, Vocabulary.Incarceration);

    public static RuleEngine Engine(string pack = "nyc-detainer", ReadingSelection? readings = null)
    {
        var diagnostics = new DiagnosticBag();
        var loaded = RulePackLoader.Load(Path.Combine(Golden.Tests, "..", "rules", pack), diagnostics)!;
        return RuleEngine.Create([loaded], readings ?? ReadingSelection.Default);
    }
}
