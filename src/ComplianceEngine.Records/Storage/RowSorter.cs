using System.Numerics;

namespace ComplianceEngine.Records;

/// <summary>
/// Sorts rows of all kinds by person, kind, key and origin: first dealt into buckets by the hash that groups them, which leaves
/// few rows to compare.
/// </summary>
/// <param name="texts">Where long identifiers are kept.</param>
internal sealed unsafe class RowSorter(TextPool texts) : IComparer<RowSorter.Entry>
{
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
        foreach (var block in blocks)
        {
            Reserve(block.Bytes / packing.Size);
            for (var at = block.Start; at < block.Start + block.Bytes; at += packing.Size)
                if (new RecordRow((byte*)at) is { IsJoined: false } row) gathered[count++] = new Entry(row.GroupHash, at, packing.Schema.Ordinal);
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
            if (starts[bucket] - start > 1) sorted.AsSpan(start, starts[bucket] - start).Sort(this);
        }
    }

    /// <inheritdoc/>
    public int Compare(Entry x, Entry y)
    {
        if (x.Hash != y.Hash) return x.Hash < y.Hash ? -1 : 1;
        var (a, b) = (x.ToRow(), y.ToRow());
        var order = a.Person == b.Person ? 0 : RecordId.Compare(a.Person, b.Person, texts);
        if (order == 0) order = x.Kind.CompareTo(y.Kind);
        if (order == 0) order = RecordId.Compare(a.Key, b.Key, texts);
        return order == 0 ? a.Origin.CompareTo(b.Origin) : order;
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

    /// <summary>A row of some kind with the hash that groups it.</summary>
    internal record struct Entry(ulong Hash, nint Row, int Kind)
    {
        public readonly RecordRow ToRow() => new((byte*)Row);
    }
}
