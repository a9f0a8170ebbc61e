using System.Numerics;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Reads an export: a folder of files named after kinds of record, or described by a <c>dataset.yaml</c>.</summary>
public static class DatasetReader
{
    // A partition should fit into a core's cache; half of a file's bytes end up as rows.
    private const long BytesPerPartition = 2 << 20;
    private const int MaxPartitions = 1 << 12;
    private const int CompressionRatio = 8;

    /// <summary>Reads an export.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">How to read; what is read does not depend on it.</param>
    /// <param name="progress">Told how far reading has come, from any of the reading threads.</param>
    /// <param name="cancellation">Ends reading early.</param>
    /// <returns>
    /// What could be read, with what was wrong: faults of the input are diagnostics and never exceptions. Dispose it after the last use.
    /// </returns>
    /// <exception cref="OperationCanceledException">Reading was cancelled; nothing is kept.</exception>
    public static LoadedDataset Read(string folder, ReadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        var diagnostics = new DiagnosticBag();
        var description = Describe(folder, diagnostics);
        var layouts = diagnostics.HasErrors ? [] : FindLayouts(folder, diagnostics);
        var plans = SourceOpener.Open(folder, layouts, options, diagnostics);
        try
        {
            return Read(description, layouts, plans, options, progress, diagnostics, cancellation);
        }
        finally
        {
            foreach (var plan in plans) plan.Dispose();
        }
    }

    private static DatasetDescription Describe(string folder, DiagnosticBag diagnostics)
    {
        if (Directory.Exists(folder)) return DatasetDescriptionReader.Read(folder, diagnostics);
        diagnostics.Report(DiagnosticCatalog.DatasetNotFound, null, folder);
        return new DatasetDescription { Name = Path.GetFileName(folder) };
    }

    private static List<SourceLayout> FindLayouts(string folder, DiagnosticBag diagnostics)
    {
        var layouts = FileDiscovery.Find(folder, diagnostics);
        if (layouts.Count == 0) diagnostics.Report(DiagnosticCatalog.DatasetWithoutFiles, null, folder);
        return layouts;
    }

    private static LoadedDataset Read(
        DatasetDescription description,
        List<SourceLayout> layouts,
        SourcePlan[] plans,
        ReadOptions options,
        IProgress<ReadProgress>? progress,
        DiagnosticBag diagnostics,
        CancellationToken cancellation)
    {
        var builder = new RecordSetBuilder(PartitionsFor(plans, options), options.Threads, new TextPool());
        var meter = new ReadProgressMeter(progress, plans.Sum(plan => plan.Input.Length));
        new ParallelReading(plans, builder, description.Zone, meter, cancellation).Run(options.Threads);
        var summary = new LoadSummary(layouts, plans, builder.JoinDuplicates(), diagnostics);
        summary.Report();
        var records = builder.Build(summary.Describe(description), [.. layouts.Select(layout => new SourceFile(layout.File))]);
        var held = Vocabulary.Records.Any(record => records.CountRows(record.Ordinal) > 0);
        if (!held && !diagnostics.HasErrors) diagnostics.Report(DiagnosticCatalog.DatasetWithoutRows, null, description.Name);
        return new LoadedDataset(records, summary.ToReport(), summary.ToRejects(), diagnostics.ToSortedList());
    }

    private static int PartitionsFor(SourcePlan[] plans, ReadOptions options)
    {
        if (options.Partitions > 0) return options.Partitions;
        var bytes = plans.Sum(plan => plan.Input.Length * (plan.Input.IsCompressed ? CompressionRatio : 1));
        return (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(bytes / BytesPerPartition, 1, MaxPartitions));
    }
}
