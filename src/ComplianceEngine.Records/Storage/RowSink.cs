using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>Takes rows from one reading thread and scatters them to partitions by person.</summary>
/// <remarks>One per thread; not safe to share.</remarks>
public sealed unsafe class RowSink
{
    private const int FirstBlock = 1 << 11;
    private const int LastBlock = 1 << 17;

    private readonly int mask;
    private readonly Bag[] bags;
    private readonly List<nint> owned;

    internal RowSink(int partitions, List<nint> owned)
    {
        mask = partitions - 1;
        this.owned = owned;
        bags = new Bag[partitions * Vocabulary.Records.Length];
    }

    /// <summary>Copies a row into its person's partition; a row without a person goes by its key.</summary>
    /// <param name="schema">The row's record.</param>
    /// <param name="row">The row; it may be reused at once.</param>
    public void Add(RecordSchema schema, RecordRow row)
    {
        var id = row.Person.IsKnown ? row.Person : row.Key;
        var partition = (int)(id.Hash >> 40) & mask;
        ref var bag = ref bags[(partition * Vocabulary.Records.Length) + schema.Ordinal];
        if (bag.Free < schema.RowSize) Grow(ref bag, schema.RowSize);
        new ReadOnlySpan<byte>(row.Address, schema.RowSize).CopyTo(new Span<byte>(bag.End, schema.RowSize));
        bag.End += schema.RowSize;
        bag.Free -= schema.RowSize;
        bag.Rows++;
    }

    internal int Count(int partition, int record) => bags[(partition * Vocabulary.Records.Length) + record].Rows;

    /// <summary>Copies a partition's rows of a kind to one place.</summary>
    internal byte* CopyTo(int partition, int record, byte* target)
    {
        ref var bag = ref bags[(partition * Vocabulary.Records.Length) + record];
        if (bag.Rows == 0) return target;
        foreach (var (start, length) in bag.Full)
        {
            NativeMemory.Copy((void*)start, target, (nuint)length);
            target += length;
        }

        var rest = bag.End - bag.Start;
        NativeMemory.Copy(bag.Start, target, (nuint)rest);
        return target + rest;
    }

    private void Grow(ref Bag bag, int rowSize)
    {
        bag.Full ??= [];
        if (bag.Start != null) bag.Full.Add(((nint)bag.Start, (int)(bag.End - bag.Start)));
        bag.Size = bag.Size == 0 ? FirstBlock : Math.Min(bag.Size * 2, LastBlock);
        bag.Start = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(bag.Size, rowSize), 8);
        owned.Add((nint)bag.Start);
        bag.End = bag.Start;
        bag.Free = Math.Max(bag.Size, rowSize);
    }

    private struct Bag
    {
        public byte* Start;
        public byte* End;
        public int Free;
        public int Size;
        public int Rows;
        public List<(nint Start, int Length)> Full;
    }
}
