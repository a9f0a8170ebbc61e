namespace ComplianceEngine.Testing;

/// <summary>A set of values that a clause can have.</summary>
[Flags]
public enum TruthValues
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It failed.</summary>
    False = 1,

    /// <summary>The records left it open.</summary>
    Unknown = 2,

    /// <summary>It held.</summary>
    True = 4,

    /// <summary>All three.</summary>
    All = False | Unknown | True,
}
