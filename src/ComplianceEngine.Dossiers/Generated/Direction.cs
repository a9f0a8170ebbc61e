// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>City personnel under another agency's direction and supervision, § 10-178(b).</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Direction : DossierRecord
{
    /// <summary><c>direction_id</c>, which identifies the record; it must be given.</summary>
    public required string? DirectionId { get; init; }

    /// <summary><c>agency</c>, one of the words of an export.</summary>
    public Agency Agency { get; init; }

    /// <summary><c>directed_by</c>, one of the words of an export.</summary>
    public Agency DirectedBy { get; init; }

    /// <summary><c>from</c>, a time.</summary>
    public RecordedTime From { get; init; }

    /// <summary><c>to</c>, a time.</summary>
    public RecordedTime To { get; init; }

    /// <summary><c>purpose</c>, one of the words of an export.</summary>
    public Purpose Purpose { get; init; }

    /// <summary><c>primarily_immigration</c>, yes or no.</summary>
    public bool? PrimarilyImmigration { get; init; }

    /// <summary><c>immigration_offense</c>, one of the words of an export.</summary>
    public ImmigrationOffense ImmigrationOffense { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Direction;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], DirectionId);
        visitor.Choice(fields[1], (int)Agency);
        visitor.Choice(fields[2], (int)DirectedBy);
        visitor.Time(fields[3], From);
        visitor.Time(fields[4], To);
        visitor.Choice(fields[5], (int)Purpose);
        visitor.Flag(fields[6], PrimarilyImmigration);
        visitor.Choice(fields[7], (int)ImmigrationOffense);
    }
}
