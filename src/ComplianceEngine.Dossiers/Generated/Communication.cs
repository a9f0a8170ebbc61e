// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>One message, call or reply between a city agency and anyone.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Communication : DossierRecord
{
    /// <summary><c>communication_id</c>, which identifies the record; it must be given.</summary>
    public required string? CommunicationId { get; init; }

    /// <summary><c>person_ids</c>: everyone it is about; empty if it is about nobody, <see langword="null"/> if that is not known. Personal.</summary>
    public ImmutableArray<string>? PersonIds { get; init; }

    /// <summary><c>thread_id</c>, an identifier.</summary>
    public string? ThreadId { get; init; }

    /// <summary><c>in_reply_to</c>, an identifier.</summary>
    public string? InReplyTo { get; init; }

    /// <summary><c>sent_at</c>, a time.</summary>
    public RecordedTime SentAt { get; init; }

    /// <summary><c>channel</c>, one of the words of an export.</summary>
    public CommunicationChannel Channel { get; init; }

    /// <summary><c>sender_agency</c>, one of the words of an export.</summary>
    public Agency SenderAgency { get; init; }

    /// <summary><c>sender_id</c>, an identifier. Personal.</summary>
    public string? SenderId { get; init; }

    /// <summary><c>sender_on_duty</c>, yes or no.</summary>
    public bool? SenderOnDuty { get; init; }

    /// <summary><c>department_resources</c>: department mailbox, phone or computer.</summary>
    public bool? DepartmentResources { get; init; }

    /// <summary><c>recipient_agency</c>, one of the words of an export.</summary>
    public Agency RecipientAgency { get; init; }

    /// <summary><c>recipient_id</c>, an identifier. Personal.</summary>
    public string? RecipientId { get; init; }

    /// <summary><c>recipient_immigration_duties</c>: duties include immigration enforcement in whole or in part.</summary>
    public bool? RecipientImmigrationDuties { get; init; }

    /// <summary><c>kind</c>, one of the words of an export.</summary>
    public CommunicationKind Kind { get; init; }

    /// <summary><c>topics</c>, any of the words of an export.</summary>
    public CommunicationTopics Topics { get; init; }

    /// <summary><c>purpose</c>, one of the words of an export.</summary>
    public Purpose Purpose { get; init; }

    /// <summary><c>required_by</c>, one of the words of an export.</summary>
    public CommunicationRequiredBy RequiredBy { get; init; }

    /// <summary><c>publicly_available</c>: everything disclosed stood on a public look-up at that moment.</summary>
    public bool? PubliclyAvailable { get; init; }

    /// <summary><c>detainer_id</c>: the detainer it answers.</summary>
    public string? DetainerId { get; init; }

    /// <summary><c>privacy_approval</c>, one of the words of an export.</summary>
    public CommunicationPrivacyApproval PrivacyApproval { get; init; }

    /// <summary><c>recorded_at</c>: when the request was entered in the agency's log of requests.</summary>
    public RecordedTime RecordedAt { get; init; }

    /// <summary><c>immigration_offense</c>, one of the words of an export.</summary>
    public ImmigrationOffense ImmigrationOffense { get; init; }

    /// <summary><c>subject</c>, words. Only whether there is any is kept. Personal.</summary>
    public string? Subject { get; init; }

    /// <summary><c>body</c>, words. Only whether there is any is kept. Personal.</summary>
    public string? Body { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Communication;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], CommunicationId);
        visitor.Ids(fields[1], PersonIds is { IsDefault: false } known ? known : null);
        visitor.Id(fields[2], ThreadId);
        visitor.Id(fields[3], InReplyTo);
        visitor.Time(fields[4], SentAt);
        visitor.Choice(fields[5], (int)Channel);
        visitor.Choice(fields[6], (int)SenderAgency);
        visitor.Id(fields[7], SenderId);
        visitor.Flag(fields[8], SenderOnDuty);
        visitor.Flag(fields[9], DepartmentResources);
        visitor.Choice(fields[10], (int)RecipientAgency);
        visitor.Id(fields[11], RecipientId);
        visitor.Flag(fields[12], RecipientImmigrationDuties);
        visitor.Choice(fields[13], (int)Kind);
        visitor.Choices(fields[14], (int)Topics);
        visitor.Choice(fields[15], (int)Purpose);
        visitor.Choice(fields[16], (int)RequiredBy);
        visitor.Flag(fields[17], PubliclyAvailable);
        visitor.Id(fields[18], DetainerId);
        visitor.Choice(fields[19], (int)PrivacyApproval);
        visitor.Time(fields[20], RecordedAt);
        visitor.Choice(fields[21], (int)ImmigrationOffense);
        visitor.Text(fields[22], Subject);
        visitor.Text(fields[23], Body);
    }
}

/// <summary>What <c>communication.channel</c> can be.</summary>
public enum CommunicationChannel
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>email</c>.</summary>
    Email = 1,

    /// <summary><c>phone</c>.</summary>
    Phone = 2,

    /// <summary><c>fax</c>.</summary>
    Fax = 3,

    /// <summary><c>system</c>.</summary>
    System = 4,

    /// <summary><c>in-person</c>.</summary>
    InPerson = 5,

    /// <summary><c>other</c>.</summary>
    Other = 6,
}

/// <summary>What <c>communication.kind</c> can be.</summary>
public enum CommunicationKind
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>inquiry</c>.</summary>
    Inquiry = 1,

    /// <summary><c>response</c>.</summary>
    Response = 2,

    /// <summary><c>notice</c>.</summary>
    Notice = 3,

    /// <summary><c>request</c>.</summary>
    Request = 4,

    /// <summary><c>other</c>.</summary>
    Other = 5,
}

/// <summary>What <c>communication.topics</c> can be; any number at once.</summary>
[Flags]
public enum CommunicationTopics
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>incarceration-status</c>.</summary>
    IncarcerationStatus = 1 << 0,

    /// <summary><c>release-date</c>.</summary>
    ReleaseDate = 1 << 1,

    /// <summary><c>court-date</c>.</summary>
    CourtDate = 1 << 2,

    /// <summary><c>pickup-arrangement</c>.</summary>
    PickupArrangement = 1 << 3,

    /// <summary><c>detainer-request</c>.</summary>
    DetainerRequest = 1 << 4,

    /// <summary><c>housing</c>.</summary>
    Housing = 1 << 5,

    /// <summary><c>charges</c>.</summary>
    Charges = 1 << 6,

    /// <summary><c>criminal-history</c>.</summary>
    CriminalHistory = 1 << 7,

    /// <summary><c>photo</c>.</summary>
    Photo = 1 << 8,

    /// <summary><c>appointment</c>.</summary>
    Appointment = 1 << 9,

    /// <summary><c>citizenship-or-immigration-status</c>.</summary>
    CitizenshipOrImmigrationStatus = 1 << 10,

    /// <summary><c>other-custody-information</c>.</summary>
    OtherCustodyInformation = 1 << 11,

    /// <summary><c>none</c>, and nothing else.</summary>
    None = 1 << 12,
}

/// <summary>What <c>communication.required_by</c> can be.</summary>
public enum CommunicationRequiredBy
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>none</c>.</summary>
    None = 1,

    /// <summary><c>court-order</c>.</summary>
    CourtOrder = 2,

    /// <summary><c>judicial-subpoena</c>.</summary>
    JudicialSubpoena = 3,

    /// <summary><c>administrative-subpoena</c>.</summary>
    AdministrativeSubpoena = 4,

    /// <summary><c>statute</c>.</summary>
    Statute = 5,
}

/// <summary>What <c>communication.privacy_approval</c> can be.</summary>
public enum CommunicationPrivacyApproval
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>none</c>.</summary>
    None = 1,

    /// <summary><c>written</c>.</summary>
    Written = 2,

    /// <summary><c>routine</c>.</summary>
    Routine = 3,

    /// <summary><c>consent</c>.</summary>
    Consent = 4,

    /// <summary><c>exigent</c>.</summary>
    Exigent = 5,
}
