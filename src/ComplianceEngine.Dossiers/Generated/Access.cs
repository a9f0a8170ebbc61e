// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Non-city enforcement personnel let into city property, § 4-210.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Access : DossierRecord
{
    /// <summary><c>access_id</c>, which identifies the record; it must be given.</summary>
    public required string? AccessId { get; init; }

    /// <summary><c>property</c>, words.</summary>
    public string? Property { get; init; }

    /// <summary><c>agency</c>, one of the words of an export.</summary>
    public Agency Agency { get; init; }

    /// <summary><c>visitor</c>, one of the words of an export.</summary>
    public Agency Visitor { get; init; }

    /// <summary><c>occurred_at</c>, a time.</summary>
    public RecordedTime OccurredAt { get; init; }

    /// <summary><c>non_public_area</c>, yes or no.</summary>
    public bool? NonPublicArea { get; init; }

    /// <summary><c>basis</c>, one of the words of an export.</summary>
    public AccessBasis Basis { get; init; }

    /// <summary><c>warrant_id</c>, an identifier.</summary>
    public string? WarrantId { get; init; }

    /// <summary><c>warrant_issued_by</c>, one of the words of an export.</summary>
    public WarrantIssuer WarrantIssuedBy { get; init; }

    /// <summary><c>visitor_enforces_law</c>: the visitor is governmental personnel empowered to enforce civil or criminal laws.</summary>
    public bool? VisitorEnforcesLaw { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Access;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], AccessId);
        visitor.Text(fields[1], Property);
        visitor.Choice(fields[2], (int)Agency);
        visitor.Choice(fields[3], (int)Visitor);
        visitor.Time(fields[4], OccurredAt);
        visitor.Flag(fields[5], NonPublicArea);
        visitor.Choice(fields[6], (int)Basis);
        visitor.Id(fields[7], WarrantId);
        visitor.Choice(fields[8], (int)WarrantIssuedBy);
        visitor.Flag(fields[9], VisitorEnforcesLaw);
    }
}

/// <summary>What <c>access.basis</c> can be.</summary>
public enum AccessBasis
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>none</c>.</summary>
    None = 1,

    /// <summary><c>agreement</c>.</summary>
    Agreement = 2,

    /// <summary><c>judicial-warrant</c>.</summary>
    JudicialWarrant = 3,

    /// <summary><c>required-by-law</c>.</summary>
    RequiredByLaw = 4,

    /// <summary><c>cooperative-arrangement</c>.</summary>
    CooperativeArrangement = 5,

    /// <summary><c>agency-mission</c>.</summary>
    AgencyMission = 6,

    /// <summary><c>exigent</c>.</summary>
    Exigent = 7,
}
