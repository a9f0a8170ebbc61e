namespace ComplianceEngine;

/// <summary>How an audit runs.</summary>
public sealed record AuditOptions
{
    /// <summary>How many threads evaluate; at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether outcomes that are no findings are written too.</summary>
    public bool AllOutcomes { get; init; }
}
