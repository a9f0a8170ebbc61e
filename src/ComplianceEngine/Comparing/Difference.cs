namespace ComplianceEngine;

/// <summary>How an outcome differs between two packs.</summary>
public enum DifferenceKind
{
    /// <summary>A finding under the second pack alone.</summary>
    Gained,

    /// <summary>A finding under the first pack alone.</summary>
    Lost,

    /// <summary>A finding under both, but of another kind.</summary>
    Changed,
}

/// <summary>A record, and the person where it is about several, on which two packs differ.</summary>
/// <param name="Kind">How they differ.</param>
/// <param name="Provision">The provision, as the pack names it that has the finding.</param>
/// <param name="Rule">The rule, as the second pack names it; as the first does if the second has none.</param>
/// <param name="Record">The kind of record judged.</param>
/// <param name="RecordId">The record's key.</param>
/// <param name="PersonId">The person; <see langword="null"/> if unknown or none.</param>
/// <param name="Before">The outcome under the first pack, the strictest where an act was judged under several versions.</param>
/// <param name="After">The outcome under the second pack, likewise.</param>
/// <param name="Explanation">One plain sentence, of the pack that has the finding; the second's if both have.</param>
public sealed record Difference(
    DifferenceKind Kind, string Provision, string Rule, string Record, string RecordId, string? PersonId, Outcome Before, Outcome After, string Explanation);
