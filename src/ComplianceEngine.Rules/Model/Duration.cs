using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>The units that lengths of time are stated in.</summary>
public enum DurationUnit
{
    /// <summary>Minutes of elapsed time.</summary>
    Minutes,

    /// <summary>Hours of elapsed time.</summary>
    Hours,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Calendar years; from 29 February to 28 February in other years.</summary>
    Years,
}

/// <summary>A length of time, or the dated parameter that holds one.</summary>
/// <param name="Amount">How many units; not negative; 0 where <paramref name="Parameter"/> is named.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Parameter">The parameter whose value on the day of the act is meant; <see langword="null"/> for a fixed length.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Duration(int Amount, DurationUnit Unit, string? Parameter, SourceLocation Location);
