namespace ComplianceEngine.Records;

/// <summary>Every record of one kind, whoever it is about, each once and in the order of keys.</summary>
/// <remarks>Immutable and safe to share between threads. The rows live as long as the table.</remarks>
public sealed unsafe class RowTable
{
    private const int RowsPerBlock = 1 << 12;

    private readonly byte[][] blocks;
    private readonly int rowSize;

    /// <summary>Copies the rows of a kind out of an export. Of a record about several persons the person is blank, as no copy speaks for all.</summary>
    /// <param name="records">The export.</param>
    /// <param name="schema">The kind.</param>
    public RowTable(RecordSet records, RecordSchema schema)
        : this(records.Packings[schema.Ordinal], Find(records, records.Packings[schema.Ordinal]), records.Texts)
    {
    }

    /// <summary>Copies rows of a kind that lie anywhere, in the order of their fields.</summary>
    /// <param name="schema">The kind.</param>
    /// <param name="rows">The rows, of a record about several persons one for each.</param>
    /// <param name="texts">Their texts.</param>
    public RowTable(RecordSchema schema, IEnumerable<RecordRow> rows, TextPool texts)
        : this(RowPacking.Of(schema, null), [.. rows.Select(row => (nint)row.Address)], texts)
    {
    }

    private RowTable(RowPacking packing, List<nint> stored, TextPool texts)
    {
        KeepOneOfEach(stored, texts);
        var schema = packing.Schema;
        rowSize = schema.RowSize;
        Count = stored.Count;
        blocks = new byte[(Count + RowsPerBlock - 1) / RowsPerBlock][];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = GC.AllocateUninitializedArray<byte>(Math.Min(RowsPerBlock, Count - (i * RowsPerBlock)) * rowSize, pinned: true);
        for (var i = 0; i < Count; i++)
        {
            packing.Unpack((byte*)stored[i], this[i]);
            if (schema.PersonField is { Type: FieldType.IdList }) this[i].Person = RecordId.Blank;
        }
    }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>A record.</summary>
    /// <param name="index">Its place in the order of keys, from 0.</param>
    public RecordRow this[int index]
    {
        get
        {
            // The arrays are pinned.
            fixed (byte* block = blocks[index / RowsPerBlock]) return new RecordRow(block + ((long)(index % RowsPerBlock) * rowSize));
        }
    }

    private static List<nint> Find(RecordSet records, RowPacking packing)
    {
        var found = new List<nint>();
        var partition = new List<RowBlock>();
        for (var i = 0; i < records.PartitionCount; i++)
        {
            records.GetBlocks(i, packing.Schema.Ordinal, partition);
            foreach (var block in partition)
                for (var at = block.Start; at < block.Start + block.Bytes; at += packing.Size)
                    if (!new RecordRow((byte*)at).IsJoined) found.Add(at);
        }

        return found;
    }

    // One of the copies that stand for the persons of a record.
    private static void KeepOneOfEach(List<nint> rows, TextPool texts)
    {
        rows.Sort((a, b) => RecordId.Compare(new RecordRow((byte*)a).Key, new RecordRow((byte*)b).Key, texts));
        var kept = 0;
        for (var i = 0; i < rows.Count; i++)
            if (kept == 0 || new RecordRow((byte*)rows[kept - 1]).Key != new RecordRow((byte*)rows[i]).Key) rows[kept++] = rows[i];
        rows.RemoveRange(kept, rows.Count - kept);
    }
}
