using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>What a bill does to a rule of the pack it amends.</summary>
/// <param name="Pack">The pack whose rule it is.</param>
/// <param name="Rule">The rule as it stands there.</param>
/// <param name="By">The rule as amended, in the bill's own pack; <see langword="null"/> if the bill repeals it.</param>
/// <param name="Source">Key of the source of the bill.</param>
/// <param name="Location">Where it is written.</param>
public sealed record Amendment(string Pack, string Rule, string? By, string Source, SourceLocation Location);
