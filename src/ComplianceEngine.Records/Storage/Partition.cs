using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>The rows of some of the persons, sorted by person, kind and key: the unit of work of one thread.</summary>
/// <remarks>Reuse one object per thread for many partitions; not safe to share. Dispose it after the last use.</remarks>
public sealed unsafe class Partition : IDisposable
{
    private static readonly int Kinds = Vocabulary.Records.Length;

    private readonly RecordSet records;
    private readonly RowSorter sorter;
    private readonly Table[] tables = new Table[Kinds];
    private readonly List<RowBlock> blocks = [];
    private readonly Dossier dossier = new();

    /// <summary>Makes a partition reader with nothing loaded.</summary>
    /// <param name="records">The rows.</param>
    public Partition(RecordSet records)
    {
        this.records = records;
        sorter = new RowSorter(records.Texts);
    }

    /// <summary>Loads a partition in place of the one before.</summary>
    /// <param name="index">Which, from 0.</param>
    public void Load(int index)
    {
        sorter.Clear();
        foreach (var packing in records.Packings)
        {
            records.GetBlocks(index, packing.Schema.Ordinal, blocks);
            sorter.Add(blocks, packing);
            tables[packing.Schema.Ordinal].Reserve(blocks.Sum(block => block.Bytes / packing.Size) * packing.Schema.RowSize);
        }

        sorter.Sort();
        Gather(sorter.Sorted);
    }

    /// <summary>Calls back with each person's dossier, and with each record of no known person in a dossier of its own.</summary>
    /// <param name="visit">Called once per dossier; the dossier is reused.</param>
    public void ForEachDossier(Action<Dossier> visit)
    {
        ReadOnlySpan<RowSorter.Entry> rows = sorter.Sorted;
        while (!rows.IsEmpty)
        {
            var length = CountOfPerson(rows);
            Fill(rows[..length]);
            visit(dossier);
            rows = rows[length..];
        }
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (ref var table in tables.AsSpan())
        {
            NativeMemory.AlignedFree(table.Rows);
            table = default;
        }
    }

    // Rows of one kind come to lie one after the other, in order.
    private void Gather(Span<RowSorter.Entry> sorted)
    {
        foreach (ref var table in tables.AsSpan()) table.End = table.Rows;
        foreach (ref var entry in sorted)
        {
            ref var table = ref tables[entry.Kind];
            var packing = records.Packings[entry.Kind];
            packing.Unpack((byte*)entry.Row, new RecordRow(table.End));
            entry.Row = (nint)table.End;
            table.End += packing.Schema.RowSize;
        }
    }

    private static int CountOfPerson(ReadOnlySpan<RowSorter.Entry> rows)
    {
        var (hash, person) = (rows[0].Hash, rows[0].ToRow().Person);
        if (!person.IsKnown) return 1;
        var length = 1;
        while (length < rows.Length && rows[length].Hash == hash && rows[length].ToRow().Person == person) length++;
        return length;
    }

    private void Fill(ReadOnlySpan<RowSorter.Entry> rows)
    {
        dossier.Clear();
        var person = rows[0].ToRow().Person;
        if (person.IsKnown) dossier.Person = person;
        for (var start = 0; start < rows.Length;)
        {
            var kind = rows[start].Kind;
            var end = start + 1;
            while (end < rows.Length && rows[end].Kind == kind) end++;
            dossier.Set(kind, (byte*)rows[start].Row, end - start);
            start = end;
        }
    }

    private struct Table
    {
        public byte* Rows;
        public byte* End;
        private int capacity;

        public void Reserve(int bytes)
        {
            if (bytes <= capacity) return;
            capacity = bytes + (bytes / 2);
            NativeMemory.AlignedFree(Rows);
            Rows = (byte*)NativeMemory.AlignedAlloc((nuint)capacity, 64);
        }
    }
}
