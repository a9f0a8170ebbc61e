// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Time served, for the look-back's tolling.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Incarceration : DossierRecord
{
    /// <summary><c>incarceration_id</c>, which identifies the record; it must be given.</summary>
    public required string? IncarcerationId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>charge_id</c>, an identifier.</summary>
    public string? ChargeId { get; init; }

    /// <summary><c>from</c>, a date.</summary>
    public RecordedDate From { get; init; }

    /// <summary><c>to</c>, a date.</summary>
    public RecordedDate To { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Incarceration;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], IncarcerationId);
        visitor.Id(fields[1], PersonId);
        visitor.Id(fields[2], ChargeId);
        visitor.Date(fields[3], From);
        visitor.Date(fields[4], To);
    }
}
