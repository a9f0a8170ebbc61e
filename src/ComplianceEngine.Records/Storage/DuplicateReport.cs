using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>What became of rows with the same key.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Counts">By file and kind, in that order; only where there were any.</param>
/// <param name="PersonLost">By <see cref="RecordSchema.Ordinal"/>: a row of this kind names no person any more, because rows disagree.</param>
public sealed record DuplicateReport(ImmutableArray<DuplicateCount> Counts, ImmutableArray<bool> PersonLost);

/// <summary>How many rows of a file were joined into rows that came before them.</summary>
/// <param name="File">The file's place in <see cref="RecordSet.Files"/>.</param>
/// <param name="Record">Their kind's <see cref="RecordSchema.Ordinal"/>.</param>
/// <param name="Repeated">Rows that were the same in every field.</param>
/// <param name="Conflicting">Rows that differed in at least one field.</param>
public readonly record struct DuplicateCount(int File, int Record, long Repeated, long Conflicting);
