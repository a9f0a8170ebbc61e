// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>A person's signed answer to a question that no record decides.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Review : DossierRecord
{
    /// <summary><c>review_id</c>, which identifies the record; it must be given.</summary>
    public required string? ReviewId { get; init; }

    /// <summary><c>record</c>: the record type it is about.</summary>
    public string? Record { get; init; }

    /// <summary><c>record_id</c>, an identifier.</summary>
    public string? RecordId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>question</c>, an identifier.</summary>
    public string? Question { get; init; }

    /// <summary><c>answer</c>, yes or no.</summary>
    public bool? Answer { get; init; }

    /// <summary><c>reviewer</c>, words. Only whether there is any is kept. Personal.</summary>
    public string? Reviewer { get; init; }

    /// <summary><c>answered_at</c>, a time.</summary>
    public RecordedTime AnsweredAt { get; init; }

    /// <summary><c>note</c>, words. Only whether there is any is kept. Personal.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Review;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], ReviewId);
        visitor.Text(fields[1], Record);
        visitor.Id(fields[2], RecordId);
        visitor.Id(fields[3], PersonId);
        visitor.Id(fields[4], Question);
        visitor.Flag(fields[5], Answer);
        visitor.Text(fields[6], Reviewer);
        visitor.Time(fields[7], AnsweredAt);
        visitor.Text(fields[8], Note);
    }
}
