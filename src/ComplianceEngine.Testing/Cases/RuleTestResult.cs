using System.Collections.Immutable;

namespace ComplianceEngine.Testing;

/// <summary>How one case went.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Case">The case.</param>
/// <param name="Failures">What differs from what is expected, a sentence each; empty if it passed.</param>
/// <param name="Proof">The proof of what came out instead; <see langword="null"/> if it passed or nothing came out.</param>
public sealed record RuleTestResult(string Rule, RuleTestCase Case, ImmutableArray<string> Failures, Proof? Proof)
{
    /// <summary>Whether everything expected came out.</summary>
    public bool Passed => Failures.IsEmpty;
}
