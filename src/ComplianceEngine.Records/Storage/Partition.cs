using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>
/// The rows of some of the persons, sorted by person and key, duplicates joined: the unit of work of one thread.
/// </summary>
/// <remarks>Reuse one object per thread for many partitions; not safe to share. Dispose it after the last use.</remarks>
public sealed unsafe class Partition : IDisposable
{
    private readonly RecordSet records;
    private readonly Table[] tables = new Table[Vocabulary.Records.Length];
    private readonly Dossier dossier = new();
    private ulong[] hashes = [];
    private nint[] places = [];

    /// <summary>Makes a partition reader with nothing loaded.</summary>
    /// <param name="records">The rows.</param>
    public Partition(RecordSet records) => this.records = records;

    /// <summary>How many rows repeated another row word for word and were dropped, by kind, in all partitions loaded so far.</summary>
    public long[] Repeated { get; } = new long[Vocabulary.Records.Length];

    /// <summary>How many rows repeated another row's key with other values, by kind, in all partitions loaded so far.</summary>
    public long[] Conflicting { get; } = new long[Vocabulary.Records.Length];

    /// <summary>Loads a partition in place of the one before.</summary>
    /// <param name="index">Which, from 0.</param>
    public void Load(int index)
    {
        foreach (var schema in Vocabulary.Records) Load(index, schema);
    }

    /// <summary>Calls back with each person's dossier, then with each record of no known person in a dossier of its own.</summary>
    /// <param name="visit">Called once per dossier; the dossier is reused.</param>
    public void ForEachDossier(Action<Dossier> visit)
    {
        var at = new int[tables.Length];
        while (Next(at) is { } hash) Visit(at, hash, visit);
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (ref var table in tables.AsSpan())
        {
            NativeMemory.AlignedFree(table.Raw);
            NativeMemory.AlignedFree(table.Rows);
            table = default;
        }
    }

    private static ulong GroupHash(RecordRow row) => row.Person.IsKnown ? row.Person.Hash : row.Key.Hash;

    private ulong? Next(int[] at)
    {
        ulong? least = null;
        for (var i = 0; i < tables.Length; i++)
        {
            if (at[i] == tables[i].Count) continue;
            var hash = GroupHash(Row(i, at[i]));
            if (least is null || hash < least) least = hash;
        }

        return least;
    }

    // All rows of one hash; more than one person only if their hashes are equal.
    private void Visit(int[] at, ulong hash, Action<Dossier> visit)
    {
        var seen = new List<RecordId>();
        var from = (int[])at.Clone();
        for (var i = 0; i < tables.Length; i++)
        {
            while (at[i] < tables[i].Count && GroupHash(Row(i, at[i])) == hash)
            {
                var row = Row(i, at[i]);
                if (!row.Person.IsKnown) VisitAlone(i, row, visit);
                else if (!seen.Contains(row.Person)) seen.Add(row.Person);
                at[i]++;
            }
        }

        foreach (var person in seen) VisitPerson(person, from, at, visit);
    }

    private void VisitAlone(int record, RecordRow row, Action<Dossier> visit)
    {
        dossier.Clear();
        dossier.Set(record, row.Address, 1);
        visit(dossier);
    }

    private void VisitPerson(RecordId person, int[] from, int[] to, Action<Dossier> visit)
    {
        dossier.Clear();
        dossier.Person = person;
        for (var i = 0; i < tables.Length; i++)
        {
            var start = from[i];
            while (start < to[i] && Row(i, start).Person != person) start++;
            var end = start;
            while (end < to[i] && Row(i, end).Person == person) end++;
            if (end > start) dossier.Set(i, Row(i, start).Address, end - start);
        }

        visit(dossier);
    }

    private RecordRow Row(int record, int index) => new(tables[record].Rows + ((long)Vocabulary.Records[record].RowSize * index));

    private void Load(int index, RecordSchema schema)
    {
        ref var table = ref tables[schema.Ordinal];
        var count = records.CountRows(index, schema.Ordinal);
        table.Count = 0;
        if (count == 0) return;
        if (table.Capacity < count)
        {
            table.Capacity = count + (count / 2);
            NativeMemory.AlignedFree(table.Raw);
            NativeMemory.AlignedFree(table.Rows);
            table.Raw = (byte*)NativeMemory.AlignedAlloc((nuint)(table.Capacity * schema.RowSize), 64);
            table.Rows = (byte*)NativeMemory.AlignedAlloc((nuint)(table.Capacity * schema.RowSize), 64);
        }

        records.CopyTo(index, schema.Ordinal, table.Raw);
        Sort(schema, table.Raw, count);
        for (var i = 0; i < count; i++) Append(schema, ref table, new RecordRow((byte*)places[i]));
    }

    private void Sort(RecordSchema schema, byte* raw, int count)
    {
        if (hashes.Length < count)
        {
            hashes = new ulong[count * 2];
            places = new nint[count * 2];
        }

        for (var i = 0; i < count; i++)
        {
            places[i] = (nint)(raw + ((long)schema.RowSize * i));
            hashes[i] = GroupHash(new RecordRow((byte*)places[i]));
        }

        hashes.AsSpan(0, count).Sort(places.AsSpan(0, count));
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && hashes[end] == hashes[start]) end++;
            if (end - start > 1) places.AsSpan(start, end - start).Sort(CompareInPerson);
            start = end;
        }
    }

    private int CompareInPerson(nint left, nint right)
    {
        var a = new RecordRow((byte*)left);
        var b = new RecordRow((byte*)right);
        if (a.Person != b.Person) return Compare(a.Person, b.Person);
        return a.Key != b.Key ? Compare(a.Key, b.Key) : a.Origin.CompareTo(b.Origin);
    }

    private int Compare(RecordId left, RecordId right) =>
        left.GetBytes(records.Texts, stackalloc byte[RecordId.MaxInline]).SequenceCompareTo(right.GetBytes(records.Texts, stackalloc byte[RecordId.MaxInline]));

    private void Append(RecordSchema schema, ref Table table, RecordRow row)
    {
        var size = schema.RowSize;
        if (table.Count > 0)
        {
            var last = new RecordRow(table.Rows + ((long)size * (table.Count - 1)));
            if (last.Key == row.Key && last.Person == row.Person)
            {
                if (RowMerge.Into(schema, last, row)) Repeated[schema.Ordinal]++;
                else Conflicting[schema.Ordinal]++;
                return;
            }
        }

        NativeMemory.Copy(row.Address, table.Rows + ((long)size * table.Count), (nuint)size);
        table.Count++;
    }

    private struct Table
    {
        public byte* Raw;
        public byte* Rows;
        public int Count;
        public int Capacity;
    }
}
