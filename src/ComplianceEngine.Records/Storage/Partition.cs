using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>The rows of some of the persons, sorted by person and key: the unit of work of one thread.</summary>
/// <remarks>Reuse one object per thread for many partitions; not safe to share. Dispose it after the last use.</remarks>
public sealed unsafe class Partition : IDisposable
{
    private static readonly int Kinds = Vocabulary.Records.Length;

    private readonly RecordSet records;
    private readonly RowSorter sorter;
    private readonly Table[] tables = new Table[Kinds];
    private readonly int[] at = new int[Kinds];
    private readonly int[] end = new int[Kinds];
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
        foreach (var schema in Vocabulary.Records) Load(index, schema);
    }

    /// <summary>Calls back with each person's dossier, and with each record of no known person in a dossier of its own.</summary>
    /// <param name="visit">Called once per dossier; the dossier is reused.</param>
    public void ForEachDossier(Action<Dossier> visit)
    {
        Array.Clear(at);
        while (NextHash() is { } hash)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                end[kind] = at[kind];
                while (end[kind] < tables[kind].Count && Row(kind, end[kind]).GroupHash == hash) end[kind]++;
            }

            while (NextPerson() is { } person) Visit(person, visit);
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

    private void Load(int index, RecordSchema schema)
    {
        ref var table = ref tables[schema.Ordinal];
        records.GetBlocks(index, schema.Ordinal, blocks);
        var sorted = sorter.Sort(blocks, schema.RowSize);
        Reserve(ref table, sorted.Length, schema.RowSize);
        var target = table.Rows;
        foreach (var row in sorted)
        {
            NativeMemory.Copy((void*)row, target, (nuint)schema.RowSize);
            target += schema.RowSize;
        }

        table.Count = sorted.Length;
    }

    private static void Reserve(ref Table table, int count, int rowSize)
    {
        if (count <= table.Capacity) return;
        table.Capacity = count + (count / 2);
        NativeMemory.AlignedFree(table.Rows);
        table.Rows = (byte*)NativeMemory.AlignedAlloc((nuint)((long)table.Capacity * rowSize), 64);
    }

    private ulong? NextHash()
    {
        ulong? least = null;
        for (var kind = 0; kind < Kinds; kind++)
        {
            if (at[kind] == tables[kind].Count) continue;
            var hash = Row(kind, at[kind]).GroupHash;
            if (least is null || hash < least) least = hash;
        }

        return least;
    }

    // The next person among the rows of one hash; nearly always there is one only. Rows without a known person come first.
    private RecordId? NextPerson()
    {
        RecordId? least = null;
        for (var kind = 0; kind < Kinds; kind++)
        {
            if (at[kind] == end[kind]) continue;
            var person = Row(kind, at[kind]).Person;
            if (!person.IsKnown) return person;
            if (least is not { } before || (before != person && RecordId.Compare(person, before, records.Texts) < 0)) least = person;
        }

        return least;
    }

    private void Visit(RecordId person, Action<Dossier> visit)
    {
        dossier.Clear();
        if (person.IsKnown) dossier.Person = person;
        for (var kind = 0; kind < Kinds; kind++)
        {
            var start = at[kind];
            while (at[kind] < end[kind] && Row(kind, at[kind]).Person == person && (person.IsKnown || at[kind] == start)) at[kind]++;
            if (at[kind] == start) continue;
            dossier.Set(kind, Row(kind, start).Address, at[kind] - start);
            if (!person.IsKnown) break;
        }

        visit(dossier);
    }

    private RecordRow Row(int kind, int index) => new(tables[kind].Rows + ((long)Vocabulary.Records[kind].RowSize * index));

    private struct Table
    {
        public byte* Rows;
        public int Count;
        public int Capacity;
    }
}
