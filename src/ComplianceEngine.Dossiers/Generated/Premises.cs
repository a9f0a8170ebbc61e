// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Federal offices or access on city property.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Premises : DossierRecord
{
    /// <summary><c>premises_id</c>, which identifies the record; it must be given.</summary>
    public required string? PremisesId { get; init; }

    /// <summary><c>property</c>, words.</summary>
    public string? Property { get; init; }

    /// <summary><c>agency</c>, one of the words of an export.</summary>
    public Agency Agency { get; init; }

    /// <summary><c>occupant</c>, one of the words of an export.</summary>
    public Agency Occupant { get; init; }

    /// <summary><c>from</c>, a time.</summary>
    public RecordedTime From { get; init; }

    /// <summary><c>to</c>, a time.</summary>
    public RecordedTime To { get; init; }

    /// <summary><c>purpose</c>, one of the words of an export.</summary>
    public PremisesPurpose Purpose { get; init; }

    /// <summary><c>executive_order</c>, yes or no.</summary>
    public bool? ExecutiveOrder { get; init; }

    /// <summary><c>occupant_immigration_duties</c>: the occupant's duties include immigration enforcement in whole or in part.</summary>
    public bool? OccupantImmigrationDuties { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Premises;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], PremisesId);
        visitor.Text(fields[1], Property);
        visitor.Choice(fields[2], (int)Agency);
        visitor.Choice(fields[3], (int)Occupant);
        visitor.Time(fields[4], From);
        visitor.Time(fields[5], To);
        visitor.Choice(fields[6], (int)Purpose);
        visitor.Flag(fields[7], ExecutiveOrder);
        visitor.Flag(fields[8], OccupantImmigrationDuties);
    }
}

/// <summary>What <c>premises.purpose</c> can be.</summary>
public enum PremisesPurpose
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>civil-immigration-enforcement</c>.</summary>
    CivilImmigrationEnforcement = 1,

    /// <summary><c>unrelated</c>.</summary>
    Unrelated = 2,
}
