namespace ComplianceEngine;

/// <summary>How an audit runs.</summary>
public sealed record AuditOptions
{
    /// <summary>How many threads evaluate; at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether outcomes that are no findings are written too.</summary>
    public bool AllOutcomes { get; init; }

    /// <summary>Whether rows are freed as soon as they are judged: the records cannot be used again then.</summary>
    public bool ReleasesRows { get; init; }

    /// <summary>
    /// How many bytes of written outcomes may be in memory at once; more wait in a temporary file to be merged. Default:
    /// <see langword="null"/>, any number.
    /// </summary>
    public long? FindingBytes { get; init; }
}
