using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Where law or fact is found, and whether the text was seen.</summary>
/// <param name="Id">The key that rules cite it by: <c>LL58-2014</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it stands; empty if not kept.</param>
/// <param name="IsVerified">Whether the source's text was read; if not, every rule that relies on it says so.</param>
/// <param name="Note">What to know about it; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Citation(string Id, string Title, string Address, bool IsVerified, string Note, SourceLocation Location);
