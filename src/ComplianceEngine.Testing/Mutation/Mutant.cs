using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A small change of a pack that some test case should notice.</summary>
/// <param name="Owner">What it belongs to, in words.</param>
/// <param name="Location">Where the text stands that it changes.</param>
/// <param name="Change">What is different, as the end of a sentence that begins "no test would notice if".</param>
public sealed record Mutant(string Owner, SourceLocation Location, string Change);

/// <summary>A mutant and how to make it.</summary>
/// <param name="Owner">What it belongs to, in words.</param>
/// <param name="Location">Where the text stands that it changes.</param>
/// <param name="Change">What is different.</param>
internal sealed record PlannedMutant(string Owner, SourceLocation Location, string Change)
{
    /// <summary>Makes the pack as changed.</summary>
    public required Func<RulePack> Edit { get; init; }

    /// <summary>What changes values while rules are judged; <see langword="null"/> if the changed pack says it all.</summary>
    public UnknownAsNo? Lens { get; init; }

    /// <summary>Which cases can notice.</summary>
    public required Reach Reach { get; init; }

    /// <summary>The mutant.</summary>
    public Mutant Mutant => new(Owner, Location, Change);
}

/// <summary>Which cases a change can matter to: those of some rules, and those that met one of some clauses.</summary>
/// <param name="Rules">Names of rules.</param>
/// <param name="Clauses">Places of clauses among the pack's.</param>
internal sealed record Reach(IReadOnlySet<string> Rules, IReadOnlyList<int> Clauses)
{
    /// <summary>Whether a case can notice.</summary>
    public bool Includes(CaseTrace trace)
    {
        if (Rules.Contains(trace.Case.Owner)) return true;
        foreach (var clause in Clauses)
            if (trace.Seen[clause] != TruthValues.None) return true;
        return false;
    }
}

/// <summary>Takes what is unknown for a no at one clause.</summary>
/// <param name="target">The clause.</param>
internal sealed class UnknownAsNo(Condition target) : IClauseLens
{
    /// <summary>The clause.</summary>
    public Condition Target => target;

    /// <inheritdoc/>
    public Truth See(Condition clause, Truth value, bool decides) => value == Truth.Unknown && ReferenceEquals(clause, target) ? Truth.False : value;
}
