using System.Numerics;

namespace ComplianceEngine.Records;

/// <summary>
/// Sorts rows of one kind by person, key and origin: first dealt into buckets by the hash that groups them, which leaves few rows
/// to compare.
/// </summary>
internal sealed unsafe class RowSorter
{
    private readonly TextPool texts;
    private readonly Comparison<nint> compare;
    private ulong[] hashes = [];
    private nint[] rows = [];
    private nint[] sorted = [];
    private int[] starts = [];

    /// <param name="texts">Where long identifiers are kept.</param>
    public RowSorter(TextPool texts)
    {
        this.texts = texts;
        compare = Compare;
    }

    /// <summary>Sorts the rows of some blocks; rows joined into others are left out.</summary>
    /// <returns>The rows' addresses; valid until the next call.</returns>
    public ReadOnlySpan<nint> Sort(List<RowBlock> blocks, int rowSize)
    {
        var count = Gather(blocks, rowSize);
        if (count == 0) return [];
        var shift = 64 - Math.Max(1, BitOperations.Log2((uint)count));
        var buckets = Deal(count, shift);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var start = bucket == 0 ? 0 : starts[bucket - 1];
            if (starts[bucket] - start > 1) sorted.AsSpan(start, starts[bucket] - start).Sort(compare);
        }

        return sorted.AsSpan(0, count);
    }

    private int Gather(List<RowBlock> blocks, int rowSize)
    {
        Reserve(blocks.Sum(block => block.Bytes / rowSize));
        var count = 0;
        foreach (var block in blocks)
            for (var at = block.Start; at < block.Start + block.Bytes; at += rowSize)
            {
                var row = new RecordRow((byte*)at);
                if (row.IsJoined) continue;
                hashes[count] = row.GroupHash;
                rows[count++] = at;
            }

        return count;
    }

    private void Reserve(int count)
    {
        if (rows.Length >= count) return;
        hashes = new ulong[count * 2];
        rows = new nint[count * 2];
        sorted = new nint[count * 2];
    }

    // A counting sort by the hash's top bits. Afterwards each bucket's start is where it ends.
    private int Deal(int count, int shift)
    {
        var buckets = 1 << (64 - shift);
        if (starts.Length < buckets) starts = new int[buckets];
        Array.Clear(starts, 0, buckets);
        for (var i = 0; i < count; i++) starts[hashes[i] >> shift]++;
        var total = 0;
        for (var bucket = 0; bucket < buckets; bucket++) (starts[bucket], total) = (total, total + starts[bucket]);
        for (var i = 0; i < count; i++) sorted[starts[hashes[i] >> shift]++] = rows[i];
        return buckets;
    }

    private int Compare(nint left, nint right)
    {
        var a = new RecordRow((byte*)left);
        var b = new RecordRow((byte*)right);
        var order = a.GroupHash.CompareTo(b.GroupHash);
        if (order == 0) order = RecordId.Compare(a.Person, b.Person, texts);
        if (order == 0) order = RecordId.Compare(a.Key, b.Key, texts);
        return order == 0 ? a.Origin.CompareTo(b.Origin) : order;
    }
}
