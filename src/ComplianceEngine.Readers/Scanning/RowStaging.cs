using System.Runtime.InteropServices;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>The decoded rows of one kind of record that wait for their chunk's turn, as they will lie in store.</summary>
/// <remarks>One per thread and kind, reused from chunk to chunk.</remarks>
/// <param name="sink">Where they will go.</param>
internal sealed unsafe class RowStaging(RowSink sink) : IDisposable
{
    private const int FirstSize = 1 << 16;

    private byte* rows;
    private long capacity;
    private int size;

    public RecordSchema Schema { get; private set; } = Vocabulary.Custody;

    public int Count { get; private set; }

    public long Bytes => (long)Count * size;

    /// <summary>A row, of which origin, key and person may be looked at and changed.</summary>
    public RecordRow this[int index] => new(rows + ((long)size * index));

    /// <summary>Empties it, and makes it ready for a kind of record.</summary>
    public void Reset(RecordSchema schema)
    {
        Count = 0;
        Schema = schema;
        size = sink.SizeOf(schema);
    }

    /// <summary>Adds a copy of a row.</summary>
    public void Add(RecordRow row)
    {
        if (Bytes + size > capacity) Grow();
        sink.Pack(Schema, row, rows + Bytes);
        Count++;
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(rows);
        rows = null;
        capacity = 0;
    }

    private void Grow()
    {
        capacity = Math.Max(capacity * 2, FirstSize);
        rows = (byte*)NativeMemory.AlignedRealloc(rows, (nuint)capacity, 8);
    }
}
