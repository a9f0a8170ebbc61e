using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>What one rule says of one subject, with the evidence. Never proof of guilt: always a possible violation, and no answer authorises anything.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Finding
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of rule, record, record id and person id joined by line feeds.</summary>
    public required string FindingId { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The day from which the version applied is in force; <see langword="null"/> if no version was in force or which one was is unknown.</summary>
    public required DateOnly? RuleVersion { get; init; }

    /// <summary>The pack's name.</summary>
    public required string Pack { get; init; }

    /// <summary>The provision: <c>9-131(h)(1)</c>.</summary>
    public required string Provision { get; init; }

    /// <summary>The outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Whether readings of the law that the pack leaves open differ on it.</summary>
    public required bool Disputed { get; init; }

    /// <summary>The outcome under each option of each reading that matters; empty if none does.</summary>
    public required ImmutableArray<ReadingOutcome> Readings { get; init; }

    /// <summary>The kind of record judged.</summary>
    public required string Record { get; init; }

    /// <summary>The record's key.</summary>
    public required string RecordId { get; init; }

    /// <summary>The person; <see langword="null"/> if unknown or none.</summary>
    public required string? PersonId { get; init; }

    /// <summary>When the act happened: seconds and offset; without offset if the wall-clock time happened twice; the day alone if only that is known; <see langword="null"/> if unknown.</summary>
    public required string? OccurredAt { get; init; }

    /// <summary>The shortest list of facts that would settle it; empty unless undetermined.</summary>
    public required ImmutableArray<MissingFact> Needs { get; init; }

    /// <summary>The names of questions that a person must answer.</summary>
    public required ImmutableArray<string> Asks { get; init; }

    /// <summary>Each exception and whether it excuses.</summary>
    public required ImmutableArray<ExceptionResult> Exceptions { get; init; }

    /// <summary>The records it rests on.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Explanation { get; init; }

    /// <summary>Whether a suit against the provision is pending. It stands as enacted until a court says otherwise.</summary>
    public bool Challenged { get; init; }
}

/// <summary>The outcome under one option of a reading.</summary>
/// <param name="Reading">The reading's name: <c>A1</c>.</param>
/// <param name="Option">The option's name.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record ReadingOutcome(string Reading, string Option, Outcome Outcome);

/// <summary>A fact that is not recorded.</summary>
/// <param name="Record">The kind of record; <c>law</c> where it is the law's date that is not known.</param>
/// <param name="RecordId">The record's key; <see langword="null"/> if the record itself is missing.</param>
/// <param name="Field">The field.</param>
public sealed record MissingFact(string Record, string? RecordId, string Field);

/// <summary>Whether one exception excuses.</summary>
/// <param name="Id">The exception's name.</param>
/// <param name="Cite">The clause that makes it.</param>
/// <param name="Result">Whether it excuses.</param>
public sealed record ExceptionResult(string Id, string Cite, Truth Result);

/// <summary>A record that a finding rests on.</summary>
/// <param name="Record">The kind of record.</param>
/// <param name="RecordId">Its key.</param>
/// <param name="File">Its file.</param>
/// <param name="Row">Its row as a spreadsheet counts, the header being 1; for JSON lines, the line.</param>
/// <param name="Fields">The fields that were looked at, in the contract's order.</param>
public sealed record Evidence(string Record, string RecordId, string File, int Row, ImmutableArray<EvidenceField> Fields);

/// <summary>A field of a record that a finding rests on.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">Its value in the contract's spelling; <see langword="null"/> if unknown, or private and no identifier.</param>
public sealed record EvidenceField(string Name, string? Value);
