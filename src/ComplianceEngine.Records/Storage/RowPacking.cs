using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>
/// How rows of one kind lie in store: their origin, key and person and the fields that are kept, one after the other, then four
/// bytes that stand for all that is left out, so that rows that differ only there are still told apart.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed unsafe class RowPacking
{
    private const int DigestSize = sizeof(uint);
    private const int HeaderSize = RecordSchema.PersonOffset + 16;

    private readonly Stretch[] kept;
    private readonly Stretch[] leftOut;
    private readonly byte[] blank;
    private readonly int digestOffset;

    /// <param name="schema">The kind.</param>
    /// <param name="fields">The fields that are kept beside key and person; <see langword="null"/> for all.</param>
    public RowPacking(RecordSchema schema, IReadOnlySet<FieldDefinition>? fields)
    {
        Schema = schema;
        var isKept = new bool[schema.RowSize];
        isKept.AsSpan(0, HeaderSize).Fill(true);
        foreach (var field in schema.Fields)
            if (fields is null || field.IsKey || field == schema.PersonField || fields.Contains(field)) isKept.AsSpan(field.Offset, field.Size).Fill(true);
        if (fields is null) Array.Fill(isKept, true);
        kept = Find(isKept, true);
        leftOut = Find(isKept, false);
        digestOffset = kept.Sum(stretch => stretch.Size);
        Size = leftOut.Length == 0 ? schema.RowSize : (digestOffset + DigestSize + 7) & ~7;
        blank = new byte[schema.RowSize];
        fixed (byte* row = blank) new RecordRow(row).Clear(schema);
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
        var at = target;
        foreach (var stretch in kept)
        {
            Unsafe.CopyBlockUnaligned(at, row.Address + stretch.Offset, (uint)stretch.Size);
            at += stretch.Size;
        }

        if (leftOut.Length > 0) Unsafe.WriteUnaligned(target + digestOffset, Digest(row));
    }

    /// <summary>Reads a row from store; the fields left out are blank.</summary>
    /// <param name="packed">Where it lies.</param>
    /// <param name="row">The row to fill.</param>
    public void Unpack(byte* packed, RecordRow row)
    {
        foreach (var stretch in kept)
        {
            Unsafe.CopyBlockUnaligned(row.Address + stretch.Offset, packed, (uint)stretch.Size);
            packed += stretch.Size;
        }

        foreach (var stretch in leftOut) blank.AsSpan(stretch.Offset, stretch.Size).CopyTo(row.Bytes(Schema)[stretch.Offset..]);
    }

    /// <summary>Whether what is left out of two stored rows was the same.</summary>
    public bool SameLeftOut(byte* a, byte* b) => leftOut.Length == 0 || Unsafe.ReadUnaligned<uint>(a + digestOffset) == Unsafe.ReadUnaligned<uint>(b + digestOffset);

    private static Stretch[] Find(bool[] isKept, bool wanted)
    {
        var stretches = new List<Stretch>();
        for (var start = 0; start < isKept.Length;)
        {
            var end = start + 1;
            while (end < isKept.Length && isKept[end] == isKept[start]) end++;
            if (isKept[start] == wanted) stretches.Add(new Stretch(start, end - start));
            start = end;
        }

        return [.. stretches];
    }

    private uint Digest(RecordRow row)
    {
        unchecked
        {
            var hash = 0UL;
            foreach (var stretch in leftOut)
            {
                var bytes = new ReadOnlySpan<byte>(row.Address + stretch.Offset, stretch.Size);
                for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
                foreach (var rest in bytes) hash = Mix(hash, rest);
            }

            return (uint)(hash >> 32);
        }
    }

    private static ulong Mix(ulong hash, ulong next)
    {
        unchecked
        {
            var mixed = (hash ^ next) * 0x9E3779B97F4A7C15UL;
            return mixed ^ (mixed >> 29);
        }
    }

    private readonly record struct Stretch(int Offset, int Size);
}
