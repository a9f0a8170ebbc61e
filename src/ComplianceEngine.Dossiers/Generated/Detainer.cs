// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>A federal request for detention or notification.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Detainer : DossierRecord
{
    /// <summary><c>detainer_id</c>, which identifies the record; it must be given.</summary>
    public required string? DetainerId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>custody_id</c>, an identifier.</summary>
    public string? CustodyId { get; init; }

    /// <summary><c>received_at</c>, a time.</summary>
    public RecordedTime ReceivedAt { get; init; }

    /// <summary><c>form</c>, one of the words of an export.</summary>
    public DetainerForm Form { get; init; }

    /// <summary><c>reason</c>, one of the words of an export.</summary>
    public DetainerReason Reason { get; init; }

    /// <summary><c>attached</c>, any of the words of an export.</summary>
    public DetainerAttachments Attached { get; init; }

    /// <summary><c>withdrawn_at</c>, a time.</summary>
    public RecordedTime WithdrawnAt { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Detainer;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], DetainerId);
        visitor.Id(fields[1], PersonId);
        visitor.Id(fields[2], CustodyId);
        visitor.Time(fields[3], ReceivedAt);
        visitor.Choice(fields[4], (int)Form);
        visitor.Choice(fields[5], (int)Reason);
        visitor.Choices(fields[6], (int)Attached);
        visitor.Time(fields[7], WithdrawnAt);
    }
}

/// <summary>What <c>detainer.form</c> can be.</summary>
public enum DetainerForm
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>I-247</c>.</summary>
    I247 = 1,

    /// <summary><c>I-247A</c>.</summary>
    I247A = 2,

    /// <summary><c>I-247D</c>.</summary>
    I247D = 3,

    /// <summary><c>I-247N</c>.</summary>
    I247N = 4,

    /// <summary><c>I-247X</c>.</summary>
    I247X = 5,

    /// <summary><c>other</c>.</summary>
    Other = 6,
}

/// <summary>What <c>detainer.reason</c> can be.</summary>
public enum DetainerReason
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>reason-to-believe-removable</c>.</summary>
    ReasonToBelieveRemovable = 1,

    /// <summary><c>proceedings-begun</c>.</summary>
    ProceedingsBegun = 2,

    /// <summary><c>warrant-of-arrest-served</c>.</summary>
    WarrantOfArrestServed = 3,

    /// <summary><c>order-of-removal</c>.</summary>
    OrderOfRemoval = 4,

    /// <summary><c>other</c>.</summary>
    Other = 5,
}

/// <summary>What <c>detainer.attached</c> can be; any number at once.</summary>
[Flags]
public enum DetainerAttachments
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>I-200</c>.</summary>
    I200 = 1 << 0,

    /// <summary><c>I-205</c>.</summary>
    I205 = 1 << 1,

    /// <summary><c>judicial-warrant</c>.</summary>
    JudicialWarrant = 1 << 2,

    /// <summary><c>none</c>, and nothing else.</summary>
    None = 1 << 3,
}
