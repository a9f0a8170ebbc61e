using System.Runtime.CompilerServices;
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
    private readonly TextPool texts;
    private readonly RowSelection? selection;
    private readonly Bag[] bags;

    internal RowSink(int partitions, RowPacking[] packings, TextPool texts, RowSelection? selection)
    {
        this.partitions = partitions;
        this.packings = packings;
        this.texts = texts;
        this.selection = selection;
        bags = new Bag[partitions * Vocabulary.Records.Length];
    }

    /// <summary>Copies a row into its person's partition, unless it is not to be kept; a row without a person goes by its key.</summary>
    /// <param name="schema">The row's record.</param>
    /// <param name="row">The row; it may be reused at once.</param>
    public void Add(RecordSchema schema, RecordRow row)
    {
        if (TakeRoom(schema, row) is var room && room != null) packings[schema.Ordinal].Pack(row, room);
    }

    /// <summary>How many bytes a row takes in store.</summary>
    /// <param name="schema">The row's record.</param>
    public int SizeOf(RecordSchema schema) => packings[schema.Ordinal].Size;

    /// <summary>Writes a row as it will lie in store: origin, key and person as in any row, then what is kept of the rest.</summary>
    /// <param name="schema">The row's record.</param>
    /// <param name="row">The row.</param>
    /// <param name="target">Where it goes; as many bytes as <see cref="SizeOf"/> says.</param>
    public void Pack(RecordSchema schema, RecordRow row, byte* target) => packings[schema.Ordinal].Pack(row, target);

    /// <summary>Copies a row that was packed before, as <see cref="Add"/> does.</summary>
    /// <param name="schema">The row's record.</param>
    /// <param name="packed">The row as <see cref="Pack"/> wrote it; it may be reused at once.</param>
    public void AddPacked(RecordSchema schema, RecordRow packed)
    {
        var room = TakeRoom(schema, packed);
        if (room != null) Unsafe.CopyBlockUnaligned(room, packed.Address, (uint)packings[schema.Ordinal].Size);
    }

    // Looks at the row's origin, key and person only; null if it is not to be kept.
    private byte* TakeRoom(RecordSchema schema, RecordRow row)
    {
        var size = packings[schema.Ordinal].Size;
        var partition = selection is null
            ? RowSelection.PartitionOf(row.GroupHash, partitions - 1)
            : selection.Place(schema, row, size, texts);
        if (partition == RowSelection.Nowhere) return null;
        ref var bag = ref bags[(partition * Vocabulary.Records.Length) + schema.Ordinal];
        if (bag.Free < size) Grow(ref bag, size);
        var room = bag.End;
        bag.End += size;
        bag.Free -= size;
        bag.Rows++;
        return room;
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

    /// <summary>Frees the rows of a kind in a partition.</summary>
    internal void Free(int partition, int record)
    {
        ref var bag = ref bags[(partition * Vocabulary.Records.Length) + record];
        if (bag.Start == null) return;
        foreach (var block in bag.Full) NativeMemory.AlignedFree((void*)block.Start);
        NativeMemory.AlignedFree(bag.Start);
        bag = default;
    }

    /// <summary>Frees every row.</summary>
    internal void FreeAll()
    {
        for (var partition = 0; partition < partitions; partition++)
            for (var record = 0; record < Vocabulary.Records.Length; record++) Free(partition, record);
    }

    private static void Grow(ref Bag bag, int rowSize)
    {
        bag.Full ??= [];
        if (bag.Start != null) bag.Full.Add(new RowBlock((nint)bag.Start, (int)(bag.End - bag.Start)));
        bag.Size = bag.Size == 0 ? FirstBlock : Math.Min(bag.Size * 2, LastBlock);
        bag.Start = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(bag.Size, rowSize), 8);
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
