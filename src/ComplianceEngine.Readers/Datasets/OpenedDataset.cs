using System.Numerics;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>An export whose files are open and whose columns are known, ready to be read once or more.</summary>
internal sealed class OpenedDataset : IDisposable
{
    // A partition should fit into a core's cache; half of a file's bytes end up as rows.
    private const long BytesPerPartition = 2 << 20;
    private const int MaxPartitions = 1 << 12;
    private const int CompressionRatio = 8;

    private OpenedDataset(DatasetDescription description, List<SourceLayout> layouts, SourcePlan[] plans, ReadOptions options, DiagnosticBag diagnostics)
    {
        Description = description;
        Layouts = layouts;
        Plans = plans;
        Options = options;
        Diagnostics = diagnostics;
        Bytes = plans.Sum(plan => plan.Input.Length * (plan.Input.IsCompressed ? CompressionRatio : 1));

        // A thread takes longer to start than a few small files take to read.
        Threads = (int)Math.Clamp(Bytes / options.ChunkBytes, 1, options.Threads);
    }

    public DatasetDescription Description { get; }

    public List<SourceLayout> Layouts { get; }

    public SourcePlan[] Plans { get; }

    public ReadOptions Options { get; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>About how many bytes of text there are to read.</summary>
    public long Bytes { get; }

    public int Threads { get; }

    /// <summary>Opens an export; what is wrong with it is reported.</summary>
    public static OpenedDataset Open(string path, string? description, ReadOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var place = new DatasetPlace(path);
        var told = Describe(place, description, diagnostics);
        var layouts = diagnostics.HasErrors ? [] : FindLayouts(place, told, diagnostics);
        told = AsOfFinder.Find(told, layouts, diagnostics);
        return new OpenedDataset(told, layouts, SourceOpener.Open(place, layouts, options, diagnostics), options, diagnostics);
    }

    /// <summary>How many partitions rows are scattered to, of so many bytes at most if that can be foreseen.</summary>
    public int CountPartitions(long bytesEach)
    {
        if (Options.Partitions > 0) return Options.Partitions;
        return (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(Bytes / Math.Clamp(bytesEach, 1, BytesPerPartition), 1, MaxPartitions));
    }

    /// <summary>Reads every row of the files once.</summary>
    /// <param name="plans">The files; a plan serves once.</param>
    /// <param name="builder">Where rows go, with a sink for each thread.</param>
    /// <param name="selection">Which rows it may keep; <see langword="null"/> if every row is to be decoded.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <param name="cancellation">Ends reading early.</param>
    public void ReadRows(
        SourcePlan[] plans, RecordSetBuilder builder, RowSelection? selection, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        var meter = new ReadProgressMeter(progress, plans.Sum(plan => plan.Input.Length));
        new ParallelReading(plans, builder, selection, Description.Zone, meter, cancellation).Run(Threads);
    }

    public void Dispose()
    {
        foreach (var plan in Plans) plan.Dispose();
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
}
