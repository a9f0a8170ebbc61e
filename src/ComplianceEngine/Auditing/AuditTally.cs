using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>How many subjects had which outcome, and what is missing most.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Provisions">One row per rule, in the order of findings.</param>
/// <param name="Missing">One row per set of missing facts and provision, most frequent first.</param>
public sealed record AuditTally(ImmutableArray<ProvisionTally> Provisions, ImmutableArray<MissingTally> Missing)
{
    /// <summary>How many subjects had an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public long Count(Outcome outcome) => Provisions.Sum(row => row[outcome]);

    /// <summary>How many findings there are.</summary>
    public long Findings => Count(Outcome.PossibleViolation) + Count(Outcome.Undetermined) + Count(Outcome.NeedsReview);
}

/// <summary>The outcomes of one rule.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Provision">The provision.</param>
/// <param name="Title">What it forbids.</param>
/// <param name="Counts">How many subjects had each outcome, by the outcome's number.</param>
/// <param name="Disputed">On how many findings readings differ.</param>
public sealed record ProvisionTally(string Rule, string Provision, string Title, ImmutableArray<long> Counts, long Disputed)
{
    /// <summary>How many subjects had an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public long this[Outcome outcome] => Counts[(int)outcome];
}

/// <summary>How many undetermined subjects the same missing facts would settle.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Facts">The facts, as <c>record.field</c>, in order.</param>
/// <param name="Count">How many.</param>
public sealed record MissingTally(string Provision, ImmutableArray<string> Facts, long Count);
