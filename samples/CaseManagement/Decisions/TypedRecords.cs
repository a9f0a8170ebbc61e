using CaseManagement.Cases;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;

namespace CaseManagement.Decisions;

/// <summary>What the application keeps, as the engine's typed records. What is empty here is unknown there, unless the jail would know.</summary>
internal static class TypedRecords
{
    public static Custody ToRecord(this Stay stay) => new()
    {
        CustodyId = Key(stay.Id),
        PersonId = Key(stay.PersonId),
        Agency = Agency.Doc,
        ArrestedAt = Told(stay.ArrestedAt),
        AdmittedAt = Told(stay.AdmittedAt),
        ReleaseBasis = Choice<CustodyReleaseBasis>(Vocabulary.Custody["release_basis"], stay.ReleaseBasis),
        ReleaseAuthorizedAt = ToldOrNotYet(stay.ReleaseAuthorizedAt),
        ReleaseDelayReason = Choice<CustodyReleaseDelayReason>(Vocabulary.Custody["release_delay_reason"], stay.ReleaseDelayReason),
        ReleasedAt = ToldOrNotYet(stay.ReleasedAt),
        ReleasedTo = Choice<CustodyReleasedTo>(Vocabulary.Custody["released_to"], stay.ReleasedTo),
    };

    public static ComplianceEngine.Dossiers.Charge ToRecord(this Cases.Charge charge) => new()
    {
        ChargeId = Key(charge.Id),
        PersonId = Key(charge.PersonId),
        Jurisdiction = charge.Jurisdiction,
        Law = charge.Law,
        Section = charge.Section,
        Subdivision = charge.Subdivision,
        Grade = Choice<ChargeGrade>(Vocabulary.Charge["grade"], charge.Grade),
        Inchoate = Choice<ChargeInchoate>(Vocabulary.Charge["inchoate"], charge.Inchoate),
        HateCrime = charge.HateCrime,
        CommittedOn = charge.CommittedOn,
        Disposition = Choice<ChargeDisposition>(Vocabulary.Charge["disposition"], charge.Disposition),
        Adjudication = Choice<ChargeAdjudication>(Vocabulary.Charge["adjudication"], charge.Adjudication),
        JudgmentOn = charge.JudgmentOn,
    };

    public static ComplianceEngine.Dossiers.Detainer ToRecord(this Cases.Detainer detainer) => new()
    {
        DetainerId = Key(detainer.Id),
        PersonId = Key(detainer.PersonId),
        ReceivedAt = Told(detainer.ReceivedAt),
        Form = Choice<DetainerForm>(Vocabulary.Detainer["form"], detainer.Form),
        Reason = Choice<DetainerReason>(Vocabulary.Detainer["reason"], detainer.Reason),
        Attached = Choices<DetainerAttachments>(Vocabulary.Detainer["attached"], detainer.Attached),
        WithdrawnAt = ToldOrNotYet(detainer.WithdrawnAt),
    };

    public static ComplianceEngine.Dossiers.Warrant ToRecord(this Cases.Warrant warrant) => new()
    {
        WarrantId = Key(warrant.Id),
        PersonId = Key(warrant.PersonId),
        DetainerId = warrant.DetainerId is { } id ? Key(id) : null,
        PresentedAt = Told(warrant.PresentedAt),
        IssuedBy = Choice<WarrantIssuer>(Vocabulary.Warrant["issued_by"], warrant.IssuedBy),
        Kind = Choice<WarrantKind>(Vocabulary.Warrant["kind"], warrant.Kind),
        AuthorizesFederalImmigration = warrant.AuthorizesFederalImmigration,
    };

    public static ComplianceEngine.Dossiers.Screening ToRecord(this Cases.Screening screening) => new()
    {
        ScreeningId = Key(screening.Id),
        PersonId = Key(screening.PersonId),
        SearchedAt = Told(screening.SearchedAt),
        Source = Choice<ScreeningSource>(Vocabulary.Screening["source"], screening.Source),
        Watchlist = Choice<ScreeningWatchlist>(Vocabulary.Screening["watchlist"], screening.Watchlist),
        HistoryComplete = screening.HistoryComplete,
        RemovalOrder = Choice<ScreeningRemovalOrder>(Vocabulary.Screening["removal_order"], screening.RemovalOrder),
    };

    /// <summary>The record of a message sent at a moment. Whatever goes out from here is sent on duty and by the department's means.</summary>
    public static Communication ToRecord(this Message message, DateTimeOffset sentAt) => new()
    {
        CommunicationId = Key(message.Id),
        PersonIds = [Key(message.PersonId)],
        SentAt = sentAt,
        Channel = CommunicationChannel.Email,
        SenderAgency = Agency.Doc,
        SenderOnDuty = true,
        DepartmentResources = true,
        RecipientAgency = Choice<Agency>(Vocabulary.Communication["recipient_agency"], message.RecipientAgency),
        RecipientImmigrationDuties = message.RecipientImmigrationDuties,
        Kind = Choice<CommunicationKind>(Vocabulary.Communication["kind"], message.Kind),
        Topics = Choices<CommunicationTopics>(Vocabulary.Communication["topics"], message.Topics),
        Purpose = Choice<Purpose>(Vocabulary.Communication["purpose"], message.Purpose),
        RequiredBy = Choice<CommunicationRequiredBy>(Vocabulary.Communication["required_by"], message.RequiredBy),
        PubliclyAvailable = message.PubliclyAvailable,
        PrivacyApproval = Choice<CommunicationPrivacyApproval>(Vocabulary.Communication["privacy_approval"], message.PrivacyApproval),
    };

    /// <summary>What officers would do in handing a person over. Without a detainer it can be under no law of detainers.</summary>
    public static Activity ToActivity(this Hold handOver, Person person, DateTimeOffset at) => new()
    {
        ActivityId = Key(handOver.Id),
        PersonId = Key(person.Id),
        OccurredAt = at,
        Agency = Agency.Doc,
        Kind = ActivityKind.HandOver,
        Purpose = Purpose.CivilImmigrationEnforcement,
        Under = person.Detainers.Any(detainer => detainer.WithdrawnAt is null) ? ActivityUnder.Title9Section131 : ActivityUnder.None,
    };

    private static string Key(Guid id) => id.ToString("N");

    private static RecordedTime Told(DateTime? wall) => wall is { } time ? RecordedTime.Local(time) : RecordedTime.Unknown;

    private static RecordedTime ToldOrNotYet(DateTime? wall) => wall is { } time ? RecordedTime.Local(time) : RecordedTime.None;

    // The engine numbers a field's words from 1; 0 is unknown.
    private static T Choice<T>(FieldDefinition field, string? word) where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), word is null ? 0 : field.CodeOf(word));

    // Lists of words have a bit for each.
    private static T Choices<T>(FieldDefinition field, IEnumerable<string> words) where T : struct, Enum =>
        (T)Enum.ToObject(typeof(T), words.Aggregate(0, (bits, word) => bits | (1 << (field.CodeOf(word) - 1))));
}
