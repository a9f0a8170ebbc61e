using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>
/// Reads an export: a folder of files named after kinds of record, or any files with a description (<c>dataset.yaml</c>) that says
/// which of their columns feed which fields.
/// </summary>
public static class DatasetReader
{
    private const int LeastChunk = 1 << 16;

    /// <summary>Reads a folder; its own <c>dataset.yaml</c> describes it, if there is one.</summary>
    /// <inheritdoc cref="Read(string, string?, ReadOptions, IProgress{ReadProgress}?, CancellationToken)"/>
    public static LoadedDataset Read(string path, ReadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default) =>
        Read(path, null, options, progress, cancellation);

    /// <summary>Reads an export by a description that lies elsewhere.</summary>
    /// <param name="path">The folder; or one file of it, if a description is given, which then finds no other file.</param>
    /// <param name="description">The description's file; <see langword="null"/> for the folder's own <c>dataset.yaml</c>, if there is one.</param>
    /// <param name="options">How to read; what is read does not depend on it. The bound on memory is not kept.</param>
    /// <param name="progress">Told how far reading has come, from any of the reading threads.</param>
    /// <param name="cancellation">Ends reading early.</param>
    /// <returns>
    /// What could be read, with what was wrong: faults of the input are diagnostics and never exceptions. Dispose it after the last use.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer threads than one.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled; nothing is kept.</exception>
    public static LoadedDataset Read(
        string path, string? description, ReadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        using var opened = OpenedDataset.Open(path, description, options);
        return Load(opened, progress, cancellation);
    }

    /// <summary>
    /// Reads an export for use part by part: as one part if it fits the bound on memory, or else in several passes over its files.
    /// </summary>
    /// <inheritdoc cref="Read(string, string?, ReadOptions, IProgress{ReadProgress}?, CancellationToken)"/>
    /// <returns>The parts, with what was wrong: faults of the input are diagnostics and never exceptions. Dispose them after the last use.</returns>
    public static DatasetParts ReadInParts(
        string path, string? description, ReadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var opened = OpenedDataset.Open(path, description, Narrow(options));
        try
        {
            if (options.RowBytes is not { } bound || opened.Bytes <= bound) return new DatasetParts(opened, Load(opened, progress, cancellation));
            var survey = DatasetSurvey.Make(opened, bound, progress, cancellation);
            return new DatasetParts(opened, survey, survey.Split(bound));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    // Where rows may take little room, the chunks that threads read at a time must not take more.
    private static ReadOptions Narrow(ReadOptions options) => options.RowBytes is { } bound
        ? options with { ChunkBytes = (int)Math.Min(options.ChunkBytes, Math.Max(LeastChunk, bound / 16)) }
        : options;

    private static LoadedDataset Load(OpenedDataset opened, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        var builder = new RecordSetBuilder(opened.CountPartitions(long.MaxValue), opened.Threads, new TextPool(), opened.Options.Fields);
        try
        {
            opened.ReadRows(opened.Plans, builder, null, progress, cancellation);
            var summary = new LoadSummary(opened, builder.JoinDuplicates(cancellation));
            var records = builder.Build(summary.Dataset, summary.Files, cancellation);
            return new LoadedDataset(records, summary.ToOutcome(Vocabulary.Records.Any(record => records.CountRows(record.Ordinal) > 0)));
        }
        finally
        {
            builder.Discard();
        }
    }
}
