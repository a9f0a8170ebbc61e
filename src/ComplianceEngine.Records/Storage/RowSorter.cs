using System.Numerics;

namespace ComplianceEngine.Records;

/// <summary>
/// Sorts rows of all kinds by person, kind, key and origin: first dealt into buckets by the hash that groups them, which leaves
/// few rows to compare, and most of those are told apart without looking at them.
/// </summary>
/// <param name="texts">Where long identifiers are kept.</param>
internal sealed unsafe class RowSorter(TextPool texts) : IComparer<RowSorter.Entry>
{
    // Up to so many rows are put in order one by one.
    private const int Few = 32;
    private const int KindShift = 56;

    private readonly TangledOrder tangled = new(texts);
    private Entry[] gathered = [];
    private Entry[] sorted = [];
    private int[] starts = [];
    private int count;

    /// <summary>The rows as last sorted, in order.</summary>
    public Span<Entry> Sorted => sorted.AsSpan(0, count);

    /// <summary>Forgets all rows.</summary>
    public void Clear() => count = 0;

    /// <summary>Adds the rows of some blocks of one kind; rows joined into others are left out.</summary>
    public void Add(List<RowBlock> blocks, RowPacking packing)
    {
        var kind = (ulong)packing.Schema.Ordinal << KindShift;
        foreach (var block in blocks)
        {
            Reserve(block.Bytes / packing.Size);
            for (var at = block.Start; at < block.Start + block.Bytes; at += packing.Size)
                if (new RecordRow((byte*)at) is { IsJoined: false } row) gathered[count++] = new Entry(row.GroupHash, kind | row.Key.Beginning(texts), at);
        }
    }

    /// <summary>Sorts the rows added.</summary>
    public void Sort()
    {
        if (count == 0) return;
        if (sorted.Length < count) sorted = new Entry[gathered.Length];
        var shift = 64 - Math.Max(1, BitOperations.Log2((uint)count));
        var buckets = Deal(shift);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var start = bucket == 0 ? 0 : starts[bucket - 1];
            if (starts[bucket] - start > 1) Sort(sorted.AsSpan(start, starts[bucket] - start));
        }
    }

    /// <inheritdoc/>
    public int Compare(Entry x, Entry y)
    {
        if (x.Hash != y.Hash) return x.Hash < y.Hash ? -1 : 1;
        if (x.Order != y.Order) return x.Order < y.Order ? -1 : 1;
        var (a, b) = (x.ToRow(), y.ToRow());
        var order = RecordId.Compare(a.Key, b.Key, texts);
        return order == 0 ? a.Origin.CompareTo(b.Origin) : order;
    }

    private void Sort(Span<Entry> rows)
    {
        if (rows.Length > Few) rows.Sort(this);
        else
            for (var i = 1; i < rows.Length; i++) Insert(rows, i);
        for (var i = 1; i < rows.Length; i++)
            if (rows[i].Hash == rows[i - 1].Hash && rows[i].ToRow().Person != rows[i - 1].ToRow().Person)
            {
                rows.Sort(tangled);
                return;
            }
    }

    private void Insert(Span<Entry> rows, int place)
    {
        var entry = rows[place];
        while (place > 0 && Compare(entry, rows[place - 1]) < 0)
        {
            rows[place] = rows[place - 1];
            place--;
        }

        rows[place] = entry;
    }

    private void Reserve(int more)
    {
        if (gathered.Length - count < more) Array.Resize(ref gathered, Math.Max(count + more, gathered.Length * 2));
    }

    // A counting sort by the hash's top bits. Afterwards each bucket's start is where it ends.
    private int Deal(int shift)
    {
        var buckets = 1 << (64 - shift);
        if (starts.Length < buckets) starts = new int[buckets];
        Array.Clear(starts, 0, buckets);
        var entries = gathered.AsSpan(0, count);
        foreach (ref readonly var entry in entries) starts[entry.Hash >> shift]++;
        var total = 0;
        for (var bucket = 0; bucket < buckets; bucket++) (starts[bucket], total) = (total, total + starts[bucket]);
        foreach (ref readonly var entry in entries) sorted[starts[entry.Hash >> shift]++] = entry;
        return buckets;
    }

    // Where the hashes of two persons are the same, the persons come before the kinds.
    private sealed class TangledOrder(TextPool texts) : IComparer<Entry>
    {
        public int Compare(Entry x, Entry y)
        {
            if (x.Hash != y.Hash) return x.Hash < y.Hash ? -1 : 1;
            var (a, b) = (x.ToRow(), y.ToRow());
            var order = a.Person == b.Person ? 0 : RecordId.Compare(a.Person, b.Person, texts);
            if (order == 0) order = x.Kind.CompareTo(y.Kind);
            if (order == 0) order = RecordId.Compare(a.Key, b.Key, texts);
            return order == 0 ? a.Origin.CompareTo(b.Origin) : order;
        }
    }

    /// <summary>A row with the hash that groups it.</summary>
    /// <param name="Hash">The hash.</param>
    /// <param name="Order">The row's kind in the highest byte, and the beginning of its key in the others.</param>
    /// <param name="Row">The row's address.</param>
    internal record struct Entry(ulong Hash, ulong Order, nint Row)
    {
        public readonly int Kind => (int)(Order >> KindShift);

        public readonly RecordRow ToRow() => new((byte*)Row);
    }
}
