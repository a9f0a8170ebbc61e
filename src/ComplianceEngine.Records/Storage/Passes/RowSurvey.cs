using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>Keeps no row, but notes how much each partition would hold and which keys stand in several rows.</summary>
public sealed class RowSurvey : RowSelection
{
    // What an identifier in the pool takes there beside its row, about.
    private const int PooledBytes = 128;

    private readonly long[] bytes;
    private long repeatedRows;
    private long repeatedBytes;

    /// <summary>Starts a survey.</summary>
    /// <param name="partitions">How many partitions there are; a power of two.</param>
    /// <param name="cells">How many cells there are to remember keys by, of a quarter of a byte each; at least 16.</param>
    public RowSurvey(int partitions, long cells)
        : base(partitions)
    {
        bytes = new long[partitions];
        Keys = new KeyFilter(cells);
    }

    /// <summary>How many bytes of rows each partition would hold.</summary>
    public ImmutableArray<long> BytesByPartition => [.. bytes];

    /// <summary>How many rows seem to have the key of another; never less than have one.</summary>
    public long RepeatedRows => repeatedRows;

    /// <summary>How many bytes the rows whose key stands in several rows take; about, as twice the rows that seemed to repeat others.</summary>
    public long BytesOfRepeated => 2 * repeatedBytes;

    internal KeyFilter Keys { get; }

    /// <inheritdoc/>
    public override bool MayKeep(RecordSchema schema, RecordId key, RecordId person) => true;

    internal override int Place(RecordSchema schema, RecordRow row, int size, TextPool texts)
    {
        var taken = size + (row.Key.IsInPool ? PooledBytes : 0) + (row.Person.IsInPool ? PooledBytes : 0);
        Interlocked.Add(ref bytes[PartitionOf(row.GroupHash)], taken);
        if (!Keys.Add(schema, row.Key)) return Nowhere;
        Interlocked.Increment(ref repeatedRows);
        Interlocked.Add(ref repeatedBytes, taken);
        return Nowhere;
    }
}
