using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>What became of rows with the same key.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Counts">By file and kind, in that order; only where there were any.</param>
/// <param name="PersonLost">By <see cref="RecordSchema.Ordinal"/>: a row of this kind names no person any more, because rows disagree.</param>
public sealed record DuplicateReport(ImmutableArray<DuplicateCount> Counts, ImmutableArray<bool> PersonLost)
{
    /// <summary>No two rows have the same key.</summary>
    public static readonly DuplicateReport None = new([], [.. Vocabulary.Records.Select(_ => false)]);

    /// <summary>Draws two reports together that are about different keys.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static DuplicateReport operator +(DuplicateReport left, DuplicateReport right) => new(
        [.. left.Counts.Concat(right.Counts)
            .GroupBy(count => (count.File, count.Record))
            .OrderBy(same => same.Key)
            .Select(same => new DuplicateCount(same.Key.File, same.Key.Record, same.Sum(count => count.Repeated), same.Sum(count => count.Conflicting)))],
        [.. left.PersonLost.Zip(right.PersonLost, (one, other) => one || other)]);
}

/// <summary>How many rows of a file were joined into rows that came before them.</summary>
/// <param name="File">The file's place in <see cref="RecordSet.Files"/>.</param>
/// <param name="Record">Their kind's <see cref="RecordSchema.Ordinal"/>.</param>
/// <param name="Repeated">Rows that were the same in every field.</param>
/// <param name="Conflicting">Rows that differed in at least one field.</param>
public readonly record struct DuplicateCount(int File, int Record, long Repeated, long Conflicting);
