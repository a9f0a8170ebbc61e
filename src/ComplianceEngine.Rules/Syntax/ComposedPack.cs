using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A pack's files with what it takes from another.</summary>
/// <param name="Files">The files to parse: its own, what it borrows, and the rules it amends as amended.</param>
/// <param name="Uses">The pack it uses; <see langword="null"/> if none.</param>
/// <param name="Borrowed">The files of the pack it uses.</param>
/// <param name="Amendments">Which of that pack's rules it amends or repeals.</param>
internal sealed record ComposedPack(ImmutableArray<PackFile> Files, string? Uses, ImmutableArray<SourceText> Borrowed, ImmutableArray<Amendment> Amendments);
