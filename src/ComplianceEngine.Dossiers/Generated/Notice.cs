// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Notice to the person and counsel of a detainer or request (proposed Int 158-2022-A).</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Notice : DossierRecord
{
    /// <summary><c>notice_id</c>, which identifies the record; it must be given.</summary>
    public required string? NoticeId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>about_record</c>, words.</summary>
    public string? AboutRecord { get; init; }

    /// <summary><c>about_id</c>, an identifier.</summary>
    public string? AboutId { get; init; }

    /// <summary><c>given_to</c>, any of the words of an export.</summary>
    public NoticeRecipients GivenTo { get; init; }

    /// <summary><c>given_at</c>, a time.</summary>
    public RecordedTime GivenAt { get; init; }

    /// <summary><c>copies</c>, yes or no.</summary>
    public bool? Copies { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Notice;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], NoticeId);
        visitor.Id(fields[1], PersonId);
        visitor.Text(fields[2], AboutRecord);
        visitor.Id(fields[3], AboutId);
        visitor.Choices(fields[4], (int)GivenTo);
        visitor.Time(fields[5], GivenAt);
        visitor.Flag(fields[6], Copies);
    }
}

/// <summary>What <c>notice.given_to</c> can be; any number at once.</summary>
[Flags]
public enum NoticeRecipients
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>person</c>.</summary>
    Person = 1 << 0,

    /// <summary><c>counsel</c>.</summary>
    Counsel = 1 << 1,

    /// <summary><c>none</c>, and nothing else.</summary>
    None = 1 << 2,
}
