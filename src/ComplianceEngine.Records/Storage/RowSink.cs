using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>Takes rows from one reading thread and scatters them to partitions by person.</summary>
/// <remarks>One per thread; not safe to share.</remarks>
public sealed unsafe class RowSink
{
    private const int FirstBlock = 1 << 11;
    private const int LastBlock = 1 << 17;

    private readonly int partitions;
    private readonly RowPacking[] packings;
    private readonly Bag[] bags;
    private readonly List<nint> owned;

    internal RowSink(int partitions, RowPacking[] packings, List<nint> owned)
    {
        this.partitions = partitions;
        this.packings = packings;
        this.owned = owned;
        bags = new Bag[partitions * Vocabulary.Records.Length];
    }

    /// <summary>Copies a row into its person's partition; a row without a person goes by its key.</summary>
    /// <param name="schema">The row's record.</param>
    /// <param name="row">The row; it may be reused at once.</param>
    public void Add(RecordSchema schema, RecordRow row)
    {
        var partition = (int)(row.GroupHash >> 40) & (partitions - 1);
        ref var bag = ref bags[(partition * Vocabulary.Records.Length) + schema.Ordinal];
        var packing = packings[schema.Ordinal];
        if (bag.Free < packing.Size) Grow(ref bag, packing.Size);
        packing.Pack(row, bag.End);
        bag.End += packing.Size;
        bag.Free -= packing.Size;
        bag.Rows++;
    }

    internal int Count(int partition, int record) => bags[(partition * Vocabulary.Records.Length) + record].Rows;

    /// <summary>Adds the blocks that hold the rows of a kind in a partition to a list.</summary>
    internal void AddBlocks(int partition, int record, List<RowBlock> blocks)
    {
        ref var bag = ref bags[(partition * Vocabulary.Records.Length) + record];
        if (bag.Rows == 0) return;
        blocks.AddRange(bag.Full);
        blocks.Add(new RowBlock((nint)bag.Start, (int)(bag.End - bag.Start)));
    }

    /// <summary>The blocks that hold the rows of a kind.</summary>
    internal List<RowBlock> Blocks(int record)
    {
        var blocks = new List<RowBlock>();
        for (var partition = 0; partition < partitions; partition++) AddBlocks(partition, record, blocks);
        return blocks;
    }

    private void Grow(ref Bag bag, int rowSize)
    {
        bag.Full ??= [];
        if (bag.Start != null) bag.Full.Add(new RowBlock((nint)bag.Start, (int)(bag.End - bag.Start)));
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
        public List<RowBlock> Full;
    }
}

/// <summary>Rows that lie one after the other.</summary>
/// <param name="Start">The first row's address.</param>
/// <param name="Bytes">How many bytes they take.</param>
internal readonly record struct RowBlock(nint Start, int Bytes);
