namespace ComplianceEngine.Testing;

/// <summary>How a case came out, seen together with whether it is a known gap.</summary>
public enum TestStatus
{
    /// <summary>Everything expected came out.</summary>
    Passed,

    /// <summary>Something else came out.</summary>
    Failed,

    /// <summary>Something else came out, as the case says it would: counted and told, and no failure.</summary>
    KnownGap,

    /// <summary>Everything expected came out, although the case is a known gap: a failure, since the file no longer tells the truth.</summary>
    GapClosed,
}
