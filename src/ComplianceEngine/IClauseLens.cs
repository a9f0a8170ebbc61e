using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>
/// Looks at every clause while rules are judged, and may change what it gives: for tools that test rules, such as coverage and
/// mutation. An engine without one does no work for it.
/// </summary>
/// <remarks>Called on the thread that judges; several at once if several judge.</remarks>
public interface IClauseLens
{
    /// <summary>Sees a clause's value.</summary>
    /// <param name="clause">The clause, as it stands in the pack.</param>
    /// <param name="value">What it gives.</param>
    /// <param name="decides">Whether the outcome is being found; <see langword="false"/> while what is told about it is gathered.</param>
    /// <returns>What it is to give.</returns>
    Truth See(Condition clause, Truth value, bool decides);
}
