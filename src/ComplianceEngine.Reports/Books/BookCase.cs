namespace ComplianceEngine.Reports;

/// <summary>A test case as a book of rules tells of it.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Name">What it shows, as a sentence.</param>
/// <param name="Outcome">What is expected.</param>
public sealed record BookCase(string Rule, string Name, string Outcome);
