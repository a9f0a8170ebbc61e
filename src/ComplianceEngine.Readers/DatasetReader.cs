using System.Numerics;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>
/// Reads an export: a folder of files named after kinds of record, or any files with a description (<c>dataset.yaml</c>) that says
/// which of their columns feed which fields.
/// </summary>
public static class DatasetReader
{
    // A partition should fit into a core's cache; half of a file's bytes end up as rows.
    private const long BytesPerPartition = 2 << 20;
    private const int MaxPartitions = 1 << 12;
    private const int CompressionRatio = 8;

    /// <summary>Reads a folder; its own <c>dataset.yaml</c> describes it, if there is one.</summary>
    /// <inheritdoc cref="Read(string, string?, ReadOptions, IProgress{ReadProgress}?, CancellationToken)"/>
    public static LoadedDataset Read(string path, ReadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellation = default) =>
        Read(path, null, options, progress, cancellation);

    /// <summary>Reads an export by a description that lies elsewhere.</summary>
    /// <param name="path">The folder; or one file of it, if a description is given, which then finds no other file.</param>
    /// <param name="description">The description's file; <see langword="null"/> for the folder's own <c>dataset.yaml</c>, if there is one.</param>
    /// <param name="options">How to read; what is read does not depend on it.</param>
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
        var diagnostics = new DiagnosticBag();
        var place = new DatasetPlace(path);
        var told = Describe(place, description, diagnostics);
        var layouts = diagnostics.HasErrors ? [] : FindLayouts(place, told, diagnostics);
        told = AsOfFinder.Find(told, layouts, diagnostics);
        var plans = SourceOpener.Open(place, layouts, options, diagnostics);
        try
        {
            return Read(told, layouts, plans, options, progress, diagnostics, cancellation);
        }
        finally
        {
            foreach (var plan in plans) plan.Dispose();
        }
    }

    private static DatasetDescription Describe(DatasetPlace place, string? description, DiagnosticBag diagnostics)
    {
        var told = new DatasetDescription { Name = place.Name };
        if (!place.Exists || (place.IsFile && description is null)) diagnostics.Report(DiagnosticCatalog.DatasetNotFound, null, place.ShownPath);
        var own = place.FullPath(DatasetDescription.FileName);
        if (diagnostics.HasErrors || (description is null && !File.Exists(own))) return told;
        try
        {
            told = DescriptionReader.Read(description ?? own, description ?? DatasetDescription.FileName, place.Name, diagnostics);
            DescriptionValidator.Check(told, diagnostics);
        }
        catch (Exception fault) when (InputFault.IsInput(fault))
        {
            diagnostics.Report(DiagnosticCatalog.DescriptionUnreadable, null, description ?? DatasetDescription.FileName, InputFault.Describe(fault));
        }

        return told;
    }

    private static List<SourceLayout> FindLayouts(DatasetPlace place, DatasetDescription description, DiagnosticBag diagnostics)
    {
        var discovery = new FileDiscovery(place, diagnostics);
        return description.Sources is { } sources ? discovery.FindDescribed(sources) : discovery.FindNamed();
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
        var threads = ThreadsFor(plans, options);
        var builder = new RecordSetBuilder(PartitionsFor(plans, options), threads, new TextPool(), options.Fields);
        var meter = new ReadProgressMeter(progress, plans.Sum(plan => plan.Input.Length));
        new ParallelReading(plans, builder, description.Zone, meter, cancellation).Run(threads);
        var summary = new LoadSummary(layouts, plans, builder.JoinDuplicates(), diagnostics);
        summary.Report();
        var records = builder.Build(summary.Describe(description), summary.Files);
        if (!LoadedDataset.HoldsRows(records) && !diagnostics.HasErrors) diagnostics.Report(DiagnosticCatalog.DatasetWithoutRows, null, description.Name);
        return new LoadedDataset(records, summary.ToReport(), summary.ToRejects(), diagnostics.ToSortedList());
    }

    private static int PartitionsFor(SourcePlan[] plans, ReadOptions options) => options.Partitions > 0
        ? options.Partitions
        : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(EstimateBytes(plans) / BytesPerPartition, 1, MaxPartitions));

    // A thread takes longer to start than a few small files take to read.
    private static int ThreadsFor(SourcePlan[] plans, ReadOptions options) =>
        (int)Math.Clamp(EstimateBytes(plans) / options.ChunkBytes, 1, options.Threads);

    private static long EstimateBytes(SourcePlan[] plans) => plans.Sum(plan => plan.Input.Length * (plan.Input.IsCompressed ? CompressionRatio : 1));
}
