using System.Numerics;

namespace ComplianceEngine.Records;

/// <summary>Joins the rows with the same key among some rows of one kind.</summary>
/// <param name="packing">How they lie in store.</param>
/// <param name="texts">Where long keys are kept.</param>
/// <param name="tally">Where joined rows are counted.</param>
/// <param name="orphans">Where rows go whose person is unknown now; locked while it changes.</param>
internal sealed unsafe class DuplicateBucket(RowPacking packing, TextPool texts, DuplicateTally tally, List<byte[]> orphans)
{
    private const int Free = -1;

    private readonly RecordSchema schema = packing.Schema;
    private readonly byte[] scratch = new byte[packing.Schema.RowSize];
    private readonly List<int> repeated = [];
    private readonly List<RecordRow> group = [];
    private int[] slots = [];
    private int[] next = [];

    /// <summary>Joins rows.</summary>
    /// <param name="entries">The rows; every row of the kind with one of their keys is among them.</param>
    public void Join(ReadOnlySpan<DuplicateJoin.Entry> entries)
    {
        if (entries.Length < 2) return;
        FindRepeated(entries);
        foreach (var slot in repeated)
        {
            group.Clear();
            for (var i = slots[slot]; i != Free; i = next[i]) group.Add(new RecordRow((byte*)entries[i].Row));
            group.Sort(Compare);
            JoinGroup();
        }
    }

    // A hash table from the hash to the entries with it, each linked to the one before.
    private void FindRepeated(ReadOnlySpan<DuplicateJoin.Entry> entries)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)entries.Length * 2);
        if (slots.Length < size) slots = new int[size];
        if (next.Length < entries.Length) next = new int[size];
        slots.AsSpan(0, size).Fill(Free);
        repeated.Clear();
        for (var i = 0; i < entries.Length; i++)
        {
            var slot = (int)(entries[i].Hash & (uint)(size - 1));
            while (slots[slot] != Free && entries[slots[slot]].Hash != entries[i].Hash) slot = (slot + 1) & (size - 1);
            if (slots[slot] != Free && next[slots[slot]] == Free) repeated.Add(slot);
            next[i] = slots[slot];
            slots[slot] = i;
        }
    }

    private int Compare(RecordRow left, RecordRow right)
    {
        var order = RecordId.Compare(left.Key, right.Key, texts);
        if (order == 0) order = left.Origin.CompareTo(right.Origin);
        return order != 0 ? order : RecordId.Compare(left.Person, right.Person, texts);
    }

    // Rows of one hash, which are rows of one key but for an accident.
    private void JoinGroup()
    {
        for (var start = 0; start < group.Count;)
        {
            var end = start + 1;
            while (end < group.Count && group[end].Key == group[start].Key) end++;
            if (group[end - 1].Origin != group[start].Origin) JoinKey(start, end);
            start = end;
        }
    }

    // Rows of one key, by origin; those of one origin are the copies of a row about several persons.
    private void JoinKey(int start, int end)
    {
        var joined = new byte[schema.RowSize];
        fixed (byte* address = joined)
        {
            var row = new RecordRow(address);
            packing.Unpack(group[start].Address, row);
            var sameLeftOut = true;
            for (var i = start + 1; i < end; i++)
            {
                if (group[i].Origin == group[i - 1].Origin) continue;
                sameLeftOut &= packing.SameLeftOut(group[start].Address, group[i].Address);
                tally.Add(group[i].Origin.File, schema, Merge(row, group[i]) && sameLeftOut);
            }

            if (IsPersonKnown(row)) KeepFirst(row, start, end);
            else
            {
                row.Person = RecordId.Conflicting;
                for (var i = start; i < end; i++) group[i].MarkJoined();
                lock (orphans) orphans.Add(joined);
                tally.LosePerson(schema);
            }
        }
    }

    private bool Merge(RecordRow target, RecordRow stored)
    {
        fixed (byte* address = scratch)
        {
            var other = new RecordRow(address);
            packing.Unpack(stored.Address, other);
            return RowMerge.Into(schema, target, other);
        }
    }

    private bool IsPersonKnown(RecordRow row) => schema.PersonField is not { } field || row.StateOf(field) is FieldState.Known or FieldState.Blank
        || (field.Type == FieldType.Id && row.StateOf(field) == FieldState.Unreadable);

    // The copies of the first row stay, each with its own person.
    private void KeepFirst(RecordRow joined, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var row = group[i];
            if (row.Origin != group[start].Origin) row.MarkJoined();
            else
            {
                joined.Person = row.Person;
                packing.Pack(joined, row.Address);
            }
        }
    }
}
