using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>An export's rows in memory, scattered to partitions by person, duplicates joined.</summary>
/// <remarks>Immutable once built and safe to share between threads, each reading partitions of its own; dispose it after the last use.</remarks>
public sealed unsafe class RecordSet : IDisposable
{
    private readonly RowSink[] sinks;
    private bool disposed;

    internal RecordSet(
        DatasetInfo dataset, TextPool texts, ImmutableArray<SourceFile> files, int partitions, PartitionRange? range, RowPacking[] packings, RowSink[] sinks)
    {
        Dataset = dataset;
        Texts = texts;
        Files = files;
        PartitionCount = partitions;
        Packings = packings;
        (FirstPartition, EndPartition) = range is null ? (0, partitions) : (range.First, range.End);
        this.sinks = sinks;
        Reviews = FindReviews();
    }

    /// <summary>What is known of the export as a whole.</summary>
    public DatasetInfo Dataset { get; }

    /// <summary>The texts and long identifiers of the rows.</summary>
    public TextPool Texts { get; }

    /// <summary>The files the rows came from.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>How many partitions there are; a power of two.</summary>
    public int PartitionCount { get; }

    /// <summary>How rows of each kind lie in store, by <see cref="RecordSchema.Ordinal"/>.</summary>
    internal RowPacking[] Packings { get; }

    /// <summary>The first partition that is held; 0 unless only some are.</summary>
    public int FirstPartition { get; }

    /// <summary>The first partition after those that are held; <see cref="PartitionCount"/> unless only some are.</summary>
    public int EndPartition { get; }

    /// <summary>The review rows of every partition, by origin: people's answers are asked for while any record is judged.</summary>
    public ImmutableArray<RecordRow> Reviews { get; }

    /// <summary>How many rows of a kind are held, rows that were joined into others included; a row about several persons counts for each.</summary>
    /// <param name="record">The kind's <see cref="RecordSchema.Ordinal"/>.</param>
    public long CountRows(int record)
    {
        var total = 0L;
        for (var partition = 0; partition < PartitionCount; partition++) total += CountRows(partition, record);
        return total;
    }

    internal int CountRows(int partition, int record)
    {
        var total = 0;
        foreach (var sink in sinks) total += sink.Count(partition, record);
        return total;
    }

    /// <summary>Replaces a list's members by the blocks of a partition's rows of a kind, rows joined into others included.</summary>
    internal void GetBlocks(int partition, int record, List<RowBlock> blocks)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        blocks.Clear();
        foreach (var sink in sinks) sink.AddBlocks(partition, record, blocks);
    }

    /// <summary>Frees the rows.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        foreach (var sink in sinks) sink.FreeAll();
    }

    /// <summary>Frees the rows of a partition that is not needed any more; reviews stay, because any record may be asked about.</summary>
    /// <remarks>Each partition may be freed on another thread.</remarks>
    /// <param name="partition">The partition; it must not be loaded again.</param>
    public void Release(int partition)
    {
        foreach (var sink in sinks)
            foreach (var schema in Vocabulary.Records)
                if (schema != Vocabulary.Review) sink.Free(partition, schema.Ordinal);
    }

    private ImmutableArray<RecordRow> FindReviews()
    {
        var schema = Vocabulary.Review;
        var rows = new List<RecordRow>();
        foreach (var block in sinks.SelectMany(sink => sink.Blocks(schema.Ordinal)))
            for (var at = block.Start; at < block.Start + block.Bytes; at += schema.RowSize)
                if (new RecordRow((byte*)at) is { IsJoined: false } row) rows.Add(row);
        rows.Sort(static (left, right) => left.Origin.CompareTo(right.Origin));
        return [.. rows];
    }
}
