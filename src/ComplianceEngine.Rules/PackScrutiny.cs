namespace ComplianceEngine.Rules;

/// <summary>How closely a pack is looked at while it is loaded.</summary>
public enum PackScrutiny
{
    /// <summary>For those who apply it: only what would make it mean nothing or something else.</summary>
    Errors,

    /// <summary>For those who write it: also what is odd, such as clauses that make no difference.</summary>
    ErrorsAndWarnings,
}
