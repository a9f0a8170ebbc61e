// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>One stay in an agency's custody.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Custody : DossierRecord
{
    /// <summary><c>custody_id</c>, which identifies the record; it must be given.</summary>
    public required string? CustodyId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>agency</c>, one of the words of an export.</summary>
    public Agency Agency { get; init; }

    /// <summary><c>facility</c>, words.</summary>
    public string? Facility { get; init; }

    /// <summary><c>arrested_at</c>: the instant arrest: the arrest that led to this stay.</summary>
    public RecordedTime ArrestedAt { get; init; }

    /// <summary><c>admitted_at</c>, a time.</summary>
    public RecordedTime AdmittedAt { get; init; }

    /// <summary><c>release_basis</c>, one of the words of an export.</summary>
    public CustodyReleaseBasis ReleaseBasis { get; init; }

    /// <summary><c>release_authorized_at</c>: when the person would otherwise be released.</summary>
    public RecordedTime ReleaseAuthorizedAt { get; init; }

    /// <summary><c>discharge_started_at</c>, a time.</summary>
    public RecordedTime DischargeStartedAt { get; init; }

    /// <summary><c>released_at</c>, a time.</summary>
    public RecordedTime ReleasedAt { get; init; }

    /// <summary><c>released_to</c>, one of the words of an export.</summary>
    public CustodyReleasedTo ReleasedTo { get; init; }

    /// <summary><c>release_delay_reason</c>, one of the words of an export.</summary>
    public CustodyReleaseDelayReason ReleaseDelayReason { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Custody;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], CustodyId);
        visitor.Id(fields[1], PersonId);
        visitor.Choice(fields[2], (int)Agency);
        visitor.Text(fields[3], Facility);
        visitor.Time(fields[4], ArrestedAt);
        visitor.Time(fields[5], AdmittedAt);
        visitor.Choice(fields[6], (int)ReleaseBasis);
        visitor.Time(fields[7], ReleaseAuthorizedAt);
        visitor.Time(fields[8], DischargeStartedAt);
        visitor.Time(fields[9], ReleasedAt);
        visitor.Choice(fields[10], (int)ReleasedTo);
        visitor.Choice(fields[11], (int)ReleaseDelayReason);
    }
}

/// <summary>What <c>custody.release_basis</c> can be.</summary>
public enum CustodyReleaseBasis
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>bail</c>.</summary>
    Bail = 1,

    /// <summary><c>bond</c>.</summary>
    Bond = 2,

    /// <summary><c>recognizance</c>.</summary>
    Recognizance = 3,

    /// <summary><c>dismissal</c>.</summary>
    Dismissal = 4,

    /// <summary><c>acquittal</c>.</summary>
    Acquittal = 5,

    /// <summary><c>time-served</c>.</summary>
    TimeServed = 6,

    /// <summary><c>sentence-complete</c>.</summary>
    SentenceComplete = 7,

    /// <summary><c>to-state-prison</c>.</summary>
    ToStatePrison = 8,

    /// <summary><c>to-other-jurisdiction</c>.</summary>
    ToOtherJurisdiction = 9,

    /// <summary><c>other</c>.</summary>
    Other = 10,
}

/// <summary>What <c>custody.released_to</c> can be.</summary>
public enum CustodyReleasedTo
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>community</c>.</summary>
    Community = 1,

    /// <summary><c>federal-immigration</c>.</summary>
    FederalImmigration = 2,

    /// <summary><c>other-agency</c>.</summary>
    OtherAgency = 3,

    /// <summary><c>state-prison</c>.</summary>
    StatePrison = 4,

    /// <summary><c>hospital</c>.</summary>
    Hospital = 5,

    /// <summary><c>deceased</c>.</summary>
    Deceased = 6,
}

/// <summary>What <c>custody.release_delay_reason</c> can be.</summary>
public enum CustodyReleaseDelayReason
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>none</c>.</summary>
    None = 1,

    /// <summary><c>discharge-planning</c>.</summary>
    DischargePlanning = 2,

    /// <summary><c>hold-other-agency</c>.</summary>
    HoldOtherAgency = 3,

    /// <summary><c>criminal-warrant</c>.</summary>
    CriminalWarrant = 4,

    /// <summary><c>in-transport</c>.</summary>
    InTransport = 5,

    /// <summary><c>not-in-custody</c>.</summary>
    NotInCustody = 6,

    /// <summary><c>medical</c>.</summary>
    Medical = 7,

    /// <summary><c>bail-examination</c>.</summary>
    BailExamination = 8,
}
