// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Bail or bond posted for a person in custody.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Bail : DossierRecord
{
    /// <summary><c>bail_id</c>, which identifies the record; it must be given.</summary>
    public required string? BailId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>custody_id</c>, an identifier.</summary>
    public string? CustodyId { get; init; }

    /// <summary><c>kind</c>, one of the words of an export.</summary>
    public BailKind Kind { get; init; }

    /// <summary><c>posted_at</c>, a time.</summary>
    public RecordedTime PostedAt { get; init; }

    /// <summary><c>notice_at</c>: when the department received notice of payment.</summary>
    public RecordedTime NoticeAt { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Bail;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], BailId);
        visitor.Id(fields[1], PersonId);
        visitor.Id(fields[2], CustodyId);
        visitor.Choice(fields[3], (int)Kind);
        visitor.Time(fields[4], PostedAt);
        visitor.Time(fields[5], NoticeAt);
    }
}

/// <summary>What <c>bail.kind</c> can be.</summary>
public enum BailKind
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>bail</c>.</summary>
    Bail = 1,

    /// <summary><c>bond</c>.</summary>
    Bond = 2,
}
