// Made of the vocabulary by tests/ComplianceEngine.Dossiers.Tests: change that, and run its tests with CE_UPDATE_GOLDENS=1.
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Conduct other than messages: escorts, alerts, timing a release.</summary>
/// <remarks>What is not given is unknown. Immutable and safe to share between threads.</remarks>
public sealed record Activity : DossierRecord
{
    /// <summary><c>activity_id</c>, which identifies the record; it must be given.</summary>
    public required string? ActivityId { get; init; }

    /// <summary><c>person_id</c>, whom it is about. Personal.</summary>
    public string? PersonId { get; init; }

    /// <summary><c>occurred_at</c>, a time.</summary>
    public RecordedTime OccurredAt { get; init; }

    /// <summary><c>agency</c>, one of the words of an export.</summary>
    public Agency Agency { get; init; }

    /// <summary><c>actor_id</c>, an identifier. Personal.</summary>
    public string? ActorId { get; init; }

    /// <summary><c>kind</c>, one of the words of an export.</summary>
    public ActivityKind Kind { get; init; }

    /// <summary><c>purpose</c>, one of the words of an export.</summary>
    public Purpose Purpose { get; init; }

    /// <summary><c>under</c>, one of the words of an export.</summary>
    public ActivityUnder Under { get; init; }

    /// <summary><c>immigration_offense</c>, one of the words of an export.</summary>
    public ImmigrationOffense ImmigrationOffense { get; init; }

    /// <summary><c>primarily_immigration</c>: the cooperative arrangement is primarily intended to further immigration enforcement.</summary>
    public bool? PrimarilyImmigration { get; init; }

    /// <inheritdoc/>
    public override RecordSchema Schema => Vocabulary.Activity;

    internal override void Accept(IFieldVisitor visitor)
    {
        var fields = Schema.Fields;
        visitor.Id(fields[0], ActivityId);
        visitor.Id(fields[1], PersonId);
        visitor.Time(fields[2], OccurredAt);
        visitor.Choice(fields[3], (int)Agency);
        visitor.Id(fields[4], ActorId);
        visitor.Choice(fields[5], (int)Kind);
        visitor.Choice(fields[6], (int)Purpose);
        visitor.Choice(fields[7], (int)Under);
        visitor.Choice(fields[8], (int)ImmigrationOffense);
        visitor.Flag(fields[9], PrimarilyImmigration);
    }
}

/// <summary>What <c>activity.kind</c> can be.</summary>
public enum ActivityKind
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>escort</c>.</summary>
    Escort = 1,

    /// <summary><c>hand-over</c>.</summary>
    HandOver = 2,

    /// <summary><c>release-timing</c>.</summary>
    ReleaseTiming = 3,

    /// <summary><c>alert</c>.</summary>
    Alert = 4,

    /// <summary><c>surveillance</c>.</summary>
    Surveillance = 5,

    /// <summary><c>interview-access</c>.</summary>
    InterviewAccess = 6,

    /// <summary><c>other</c>.</summary>
    Other = 7,
}

/// <summary>What <c>activity.under</c> can be.</summary>
public enum ActivityUnder
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,

    /// <summary><c>none</c>.</summary>
    None = 1,

    /// <summary><c>9-131</c>.</summary>
    Title9Section131 = 2,

    /// <summary><c>9-205</c>.</summary>
    Title9Section205 = 3,

    /// <summary><c>14-154</c>.</summary>
    Title14Section154 = 4,

    /// <summary><c>cooperative-arrangement</c>.</summary>
    CooperativeArrangement = 5,

    /// <summary><c>other-law</c>.</summary>
    OtherLaw = 6,
}
