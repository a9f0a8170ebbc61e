using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>What is to be so of a rule whatever is recorded, for a prover to show or refute.</summary>
/// <param name="Id">Its name: <c>youthful-offender-never-excuses</c>.</param>
/// <param name="Title">What is to be so, as a sentence.</param>
/// <param name="Cite">The clause of law that says so; empty if none is named.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Where">Of which records it is said, in the scope of the rule.</param>
/// <param name="Never">What is never to come out of the rule there; <see langword="null"/> if nothing is said.</param>
/// <param name="Always">What is always to come out of it there; <see langword="null"/> if nothing is said.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record RuleProperty(string Id, string Title, string Cite, string Rule, Condition Where, PropertyClaim? Never, PropertyClaim? Always, SourceLocation Location);

/// <summary>What comes out of a rule.</summary>
/// <param name="Outcome">The outcome's name in findings.</param>
/// <param name="Exception">The exception that excuses; <see langword="null"/> for any or none.</param>
public sealed record PropertyClaim(string Outcome, string? Exception);
