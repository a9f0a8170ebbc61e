using System.Runtime.InteropServices;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>The decoded rows of one kind of record that wait for their chunk's turn.</summary>
/// <remarks>One per thread and kind, reused from chunk to chunk.</remarks>
internal sealed unsafe class RowStaging : IDisposable
{
    private const int FirstSize = 1 << 16;

    private byte* rows;
    private byte* template;
    private int capacity;
    private int size;

    public RecordSchema Schema { get; private set; } = Vocabulary.Custody;

    public int Count { get; private set; }

    public long Bytes => (long)Count * size;

    public RecordRow this[int index] => new(rows + ((long)size * index));

    /// <summary>Empties it, and makes it ready for a kind of record.</summary>
    public void Reset(RecordSchema schema)
    {
        Count = 0;
        if (template != null && Schema == schema) return;
        Schema = schema;
        size = schema.RowSize;
        capacity = 0;
        Dispose();
        template = (byte*)NativeMemory.AlignedAlloc((nuint)size, 8);
        new RecordRow(template).Clear(schema);
    }

    /// <summary>Adds a blank row.</summary>
    public RecordRow Add()
    {
        if (Count == capacity) Grow();
        var row = this[Count++];
        NativeMemory.Copy(template, row.Address, (nuint)size);
        return row;
    }

    /// <summary>Adds a copy of the last row.</summary>
    public RecordRow Repeat()
    {
        if (Count == capacity) Grow();
        var row = this[Count++];
        NativeMemory.Copy(row.Address - size, row.Address, (nuint)size);
        return row;
    }

    public void RemoveLast() => Count--;

    public void Dispose()
    {
        NativeMemory.AlignedFree(rows);
        NativeMemory.AlignedFree(template);
        rows = template = null;
    }

    private void Grow()
    {
        var next = Math.Max(capacity * 2, FirstSize / size);
        rows = (byte*)NativeMemory.AlignedRealloc(rows, (nuint)((long)next * size), 8);
        capacity = next;
    }
}
