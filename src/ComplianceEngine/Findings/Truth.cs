namespace ComplianceEngine;

/// <summary>Kleene's three values. Their order makes "and" the least and "or" the greatest.</summary>
public enum Truth : byte
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>What is recorded does not say. Never becomes false.</summary>
    Unknown = 1,

    /// <summary>It holds.</summary>
    True = 2,
}
