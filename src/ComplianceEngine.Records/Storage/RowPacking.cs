namespace ComplianceEngine.Records;

/// <summary>
/// How rows of one kind lie in store: the eight-byte words that hold their origin, key and person and the fields that are kept,
/// then one word that stands for all others, so that rows that differ only there are still told apart.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed unsafe class RowPacking
{
    private const int Word = sizeof(ulong);
    private const int HeaderSize = RecordSchema.PersonOffset + 16;

    private static readonly RowPacking[] Whole = [.. Vocabulary.Records.Select(schema => new RowPacking(schema, null))];

    private readonly int[] kept;
    private readonly int[] leftOut;
    private readonly ulong[] blank;

    /// <summary>How rows lie that keep some fields.</summary>
    /// <param name="schema">The kind.</param>
    /// <param name="fields">The fields that are kept beside key and person; <see langword="null"/> for all.</param>
    public static RowPacking Of(RecordSchema schema, IReadOnlySet<FieldDefinition>? fields) =>
        fields is null ? Whole[schema.Ordinal] : new RowPacking(schema, fields);

    private RowPacking(RecordSchema schema, IReadOnlySet<FieldDefinition>? fields)
    {
        Schema = schema;
        var isKept = new bool[schema.RowSize / Word];
        isKept.AsSpan(0, HeaderSize / Word).Fill(true);
        foreach (var field in schema.Fields)
            if (fields is null || field.IsKey || field == schema.PersonField || fields.Contains(field))
                for (var at = field.Offset / Word; at * Word < field.Offset + field.Size; at++) isKept[at] = true;
        if (fields is null) Array.Fill(isKept, true);
        kept = [.. Enumerable.Range(0, isKept.Length).Where(word => isKept[word])];
        leftOut = [.. Enumerable.Range(0, isKept.Length).Where(word => !isKept[word])];
        Size = (kept.Length + (leftOut.Length > 0 ? 1 : 0)) * Word;
        blank = new ulong[isKept.Length];
        fixed (ulong* row = blank) new RecordRow((byte*)row).Clear(schema);
    }

    /// <summary>The kind of record.</summary>
    public RecordSchema Schema { get; }

    /// <summary>The size of a row in store in bytes, a multiple of 8.</summary>
    public int Size { get; }

    /// <summary>Writes a row into store.</summary>
    /// <param name="row">The row.</param>
    /// <param name="target">Where it goes.</param>
    public void Pack(RecordRow row, byte* target)
    {
        var from = (ulong*)row.Address;
        var to = (ulong*)target;
        var words = kept;
        for (var i = 0; i < words.Length; i++) to[i] = from[words[i]];
        if (leftOut.Length > 0) to[words.Length] = Digest(from);
    }

    /// <summary>Reads a row from store; the fields left out are blank.</summary>
    /// <param name="packed">Where it lies.</param>
    /// <param name="row">The row to fill.</param>
    public void Unpack(byte* packed, RecordRow row)
    {
        var from = (ulong*)packed;
        var to = (ulong*)row.Address;
        var words = kept;
        for (var i = 0; i < words.Length; i++) to[words[i]] = from[i];
        foreach (var word in leftOut) to[word] = blank[word];
    }

    /// <summary>Whether what is left out of two stored rows was the same.</summary>
    public bool SameLeftOut(byte* a, byte* b) => leftOut.Length == 0 || ((ulong*)a)[kept.Length] == ((ulong*)b)[kept.Length];

    private ulong Digest(ulong* row)
    {
        unchecked
        {
            var hash = 0UL;
            foreach (var word in leftOut)
            {
                hash = (hash ^ row[word]) * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 29;
            }

            return hash;
        }
    }
}
