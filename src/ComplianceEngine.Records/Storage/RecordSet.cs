using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>An export's rows in memory, scattered to partitions by person.</summary>
/// <remarks>Immutable once built and safe to share between threads, each reading partitions of its own; dispose it after the last use.</remarks>
public sealed unsafe class RecordSet : IDisposable
{
    private readonly RowSink[] sinks;
    private readonly List<nint>[] owned;
    private byte* reviews;
    private bool disposed;

    internal RecordSet(DatasetInfo dataset, TextPool texts, ImmutableArray<SourceFile> files, int partitions, RowSink[] sinks, List<nint>[] owned)
    {
        Dataset = dataset;
        Texts = texts;
        Files = files;
        PartitionCount = partitions;
        this.sinks = sinks;
        this.owned = owned;
        Reviews = GatherReviews();
    }

    /// <summary>What is known of the export as a whole.</summary>
    public DatasetInfo Dataset { get; }

    /// <summary>The texts and long identifiers of the rows.</summary>
    public TextPool Texts { get; }

    /// <summary>The files the rows came from.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>How many partitions there are; a power of two.</summary>
    public int PartitionCount { get; }

    /// <summary>The review rows of every partition, in no particular order: people's answers are asked for while any record is judged.</summary>
    public ImmutableArray<RecordRow> Reviews { get; }

    /// <summary>How many rows of a kind are held, before duplicates are joined.</summary>
    /// <param name="record">The kind's <see cref="RecordSchema.Ordinal"/>.</param>
    public long CountRows(int record)
    {
        var total = 0L;
        foreach (var sink in sinks)
            for (var partition = 0; partition < PartitionCount; partition++) total += sink.Count(partition, record);
        return total;
    }

    internal int CountRows(int partition, int record)
    {
        var total = 0;
        foreach (var sink in sinks) total += sink.Count(partition, record);
        return total;
    }

    internal void CopyTo(int partition, int record, byte* target)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        foreach (var sink in sinks) target = sink.CopyTo(partition, record, target);
    }

    /// <summary>Frees the rows.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        NativeMemory.AlignedFree(reviews);
        foreach (var blocks in owned)
            foreach (var block in blocks) NativeMemory.AlignedFree((void*)block);
    }

    private ImmutableArray<RecordRow> GatherReviews()
    {
        var schema = Vocabulary.Review;
        var count = (int)CountRows(schema.Ordinal);
        if (count == 0) return [];
        reviews = (byte*)NativeMemory.AlignedAlloc((nuint)(count * schema.RowSize), 8);
        var end = reviews;
        for (var partition = 0; partition < PartitionCount; partition++)
            foreach (var sink in sinks) end = sink.CopyTo(partition, schema.Ordinal, end);
        var rows = ImmutableArray.CreateBuilder<RecordRow>(count);
        for (var i = 0; i < count; i++) rows.Add(new RecordRow(reviews + ((long)schema.RowSize * i)));
        return rows.MoveToImmutable();
    }
}
