using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>
/// What must be known of an export as a whole before persons can be read part by part: what is wrong with it, how its rows spread
/// over partitions, and which keys are claimed by several persons.
/// </summary>
/// <remarks>
/// A first pass over the files reads every value and keeps no row. Others keep the rows whose keys stand in several rows, a share at
/// a time that fits the bound, and join them: only there can rows of different persons meet.
/// </remarks>
internal sealed class DatasetSurvey
{
    private const int BytesPerCell = 64;
    private const int LeastCells = 1 << 12;
    private const int PartitionsPerPart = 8;

    private readonly ImmutableArray<long> bytes;
    private readonly int partitions;
    private readonly TornKeys torn;
    private readonly LoadSummary summary;

    private DatasetSurvey(OpenedDataset opened, int partitions, RowSurvey rows, TornKeys torn, DuplicateReport duplicates)
    {
        this.partitions = partitions;
        bytes = rows.BytesByPartition;
        this.torn = torn;
        summary = new LoadSummary(opened, duplicates);
        Dataset = summary.Dataset;
        Outcome = summary.ToOutcome(bytes.Any(held => held > 0));
    }

    public DatasetInfo Dataset { get; }

    public LoadOutcome Outcome { get; }

    /// <summary>Reads the export as often as it takes.</summary>
    public static DatasetSurvey Make(OpenedDataset opened, long bound, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        var partitions = opened.CountPartitions(bound / PartitionsPerPart);
        var rows = new RowSurvey(partitions, Math.Max(LeastCells, Math.Min(bound, opened.Bytes / BytesPerCell * 16)));
        Pass(opened, opened.Plans, partitions, rows, progress, cancellation).Discard();
        var torn = new TornKeys();
        return new DatasetSurvey(opened, partitions, rows, torn, JoinRepeated(opened, partitions, rows, torn, bound, cancellation));
    }

    /// <summary>Cuts the partitions into parts whose rows fit the bound; a partition that alone does not is a part of its own.</summary>
    public ImmutableArray<(int First, int End)> Split(long bound)
    {
        var parts = ImmutableArray.CreateBuilder<(int First, int End)>();
        for (var first = 0; first < partitions;)
        {
            var end = first;
            for (var held = 0L; end < partitions && (end == first || held + bytes[end] <= bound); end++) held += bytes[end];
            parts.Add((first, end));
            first = end;
        }

        return parts.ToImmutable();
    }

    /// <summary>Reads the persons of some partitions.</summary>
    public RecordSet ReadPart(OpenedDataset opened, int first, int end, CancellationToken cancellation)
    {
        var builder = Pass(opened, Again(opened), partitions, new PartitionRange(partitions, first, end, torn), null, cancellation);
        try
        {
            return builder.Build(Dataset, summary.Files, cancellation);
        }
        finally
        {
            builder.Discard();
        }
    }

    private static DuplicateReport JoinRepeated(
        OpenedDataset opened, int partitions, RowSurvey rows, TornKeys torn, long bound, CancellationToken cancellation)
    {
        var total = DuplicateReport.None;
        if (rows.RepeatedRows == 0) return total;
        var shares = (int)Math.Clamp(rows.BytesOfRepeated / Math.Max(1, bound), 1, Math.Min(rows.RepeatedRows, int.MaxValue));
        for (var share = 0; share < shares; share++)
        {
            var builder = Pass(opened, Again(opened), partitions, new RepeatedRows(partitions, rows, share, shares), null, cancellation);
            try
            {
                total += builder.JoinDuplicates(cancellation);
                torn.UnionWith(builder.Torn);
            }
            finally
            {
                builder.Discard();
            }
        }

        return total;
    }

    private static SourcePlan[] Again(OpenedDataset opened) => [.. opened.Plans.Select(plan => plan.Again())];

    private static RecordSetBuilder Pass(
        OpenedDataset opened, SourcePlan[] plans, int partitions, RowSelection selection, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        var texts = selection is RowSurvey ? TextPool.ThatForgets() : new TextPool();
        var builder = new RecordSetBuilder(partitions, opened.Threads, texts, opened.Options.Fields, selection);
        try
        {
            opened.ReadRows(plans, builder, selection is RowSurvey ? null : selection, progress, cancellation);
            for (var i = 0; i < plans.Length; i++)
                if (!plans[i].Tally.IsLike(opened.Plans[i].Tally)) throw new InputChangedException(plans[i].Layout.File);
            return builder;
        }
        catch
        {
            builder.Discard();
            throw;
        }
    }
}
