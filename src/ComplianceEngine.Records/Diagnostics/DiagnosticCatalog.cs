using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>
/// Every diagnostic that the product can report. CE1xxx: a file is not what it should be in shape. CE2xxx: a rule means nothing.
/// CE3xxx: a rule means something odd. CE4xxx: an export or its description. CE5xxx: a test case beside a rule.
/// </summary>
/// <remarks>A code is never used again for anything else; each part of the catalogue stands in a file of its own.</remarks>
public static partial class DiagnosticCatalog
{
    /// <summary>Every entry, in code order.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
        [.. RuleEntries.Concat(DataEntries).Concat(TestEntries).Concat(ReportEntries).OrderBy(entry => entry.Code, StringComparer.Ordinal)];
}
