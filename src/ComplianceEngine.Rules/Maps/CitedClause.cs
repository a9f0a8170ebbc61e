namespace ComplianceEngine.Rules;

/// <summary>A clause that a citation names.</summary>
/// <param name="Section">The section's name.</param>
/// <param name="Path">The place in it: <c>(b)(1)(ii)</c>; empty for the whole section.</param>
/// <param name="From">The first day of the text that is meant; <see langword="null"/> if the citation does not say.</param>
/// <param name="To">The last.</param>
internal sealed record CitedClause(string Section, string Path, DateOnly? From, DateOnly? To);
