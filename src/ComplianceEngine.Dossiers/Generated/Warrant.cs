// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Any warrant presented with or after a detainer.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Warrant : DossierRecord
{
    /// <summary><c>warrant_id</c>, which identifies the record; it must be given.</summary>
    public required string? WarrantId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>detainer_id</c>, an identifier.</summary>
    public string? DetainerId { get; init; }

    /// <summary><c>presented_at</c>, a time.</summary>
    public RecordedTime PresentedAt { get; init; }

    /// <summary><c>issued_by</c>, one of the words of an export.</summary>
    public WarrantIssuer IssuedBy { get; init; }

    /// <summary><c>kind</c>, one of the words of an export.</summary>
    public WarrantKind Kind { get; init; }

    /// <summary><c>authorizes_federal_immigration</c>: lets federal immigration authorities take the person into custody.</summary>
    public bool? AuthorizesFederalImmigration { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Warrant;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], WarrantId);
        visitor.Id(fields[1], PersonId);
        visitor.Id(fields[2], DetainerId);
        visitor.Time(fields[3], PresentedAt);
        visitor.Choice(fields[4], (int)IssuedBy);
        visitor.Choice(fields[5], (int)Kind);
        visitor.Flag(fields[6], AuthorizesFederalImmigration);
    }
}

/// <summary>What <c>warrant.kind</c> can be.</summary>
public enum WarrantKind
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>arrest</c>.</summary>
    Arrest = 1,

    /// <summary><c>removal</c>.</summary>
    Removal = 2,

    /// <summary><c>search</c>.</summary>
    Search = 3,

    /// <summary><c>other</c>.</summary>
    Other = 4,
}
