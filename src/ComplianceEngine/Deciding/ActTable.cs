using ComplianceEngine.Records;

namespace ComplianceEngine.Deciding;

/// <summary>A proposed act among a person's records of its kind: in place of the one with its key, if there is one, and in the order of keys.</summary>
/// <remarks>Reused from act to act; not safe to share between threads.</remarks>
internal sealed unsafe class ActTable
{
    private readonly byte[] single = Room(Vocabulary.Records.Max(schema => schema.RowSize));
    private byte[] rows = Room(1 << 12);

    /// <summary>The act by itself.</summary>
    public RecordRow Act => new(Address(single));

    /// <summary>The first of the records.</summary>
    public byte* First => Address(rows);

    /// <summary>How many records there are.</summary>
    public int Count { get; private set; }

    /// <summary>Puts the act among records, which are in the order of keys.</summary>
    /// <param name="schema">Their kind.</param>
    /// <param name="others">The first of the others.</param>
    /// <param name="count">How many others there are.</param>
    /// <param name="texts">The texts of all.</param>
    /// <returns>The act where it lies now.</returns>
    public RecordRow Place(RecordSchema schema, byte* others, int count, TextPool texts)
    {
        var size = schema.RowSize;
        if (rows.Length < size * (count + 1)) rows = Room(size * (count + 1) * 2);
        Count = 0;
        RecordRow placed = default;
        for (var i = 0; i < count; i++)
        {
            var other = new RecordRow(others + ((long)size * i));
            var order = RecordId.Compare(other.Key, Act.Key, texts);
            if (order > 0 && !placed.Exists) placed = Append(Act, size);
            if (order != 0) Append(other, size);
        }

        return placed.Exists ? placed : Append(Act, size);
    }

    private RecordRow Append(RecordRow row, int size)
    {
        var target = First + ((long)size * Count++);
        new ReadOnlySpan<byte>(row.Address, size).CopyTo(new Span<byte>(target, size));
        return new RecordRow(target);
    }

    // Pinned, so that rows keep their addresses.
    private static byte[] Room(int bytes) => GC.AllocateUninitializedArray<byte>(bytes, pinned: true);

    private static byte* Address(byte[] pinned)
    {
        fixed (byte* address = pinned) return address;
    }
}
