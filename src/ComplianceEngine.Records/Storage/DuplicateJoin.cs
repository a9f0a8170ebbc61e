using System.Numerics;
using System.Runtime.InteropServices;

namespace ComplianceEngine.Records;

/// <summary>
/// Finds rows of one kind with the same key, wherever they were scattered to, and joins them: rows are dealt by their key's hash
/// into buckets small enough for a core's cache, and each bucket is looked through alone.
/// </summary>
internal sealed unsafe class DuplicateJoin(RowSink[] sinks, RowPacking[] packings, TextPool texts, TornKeys torn, CancellationToken cancellation)
{
    private const int RowsPerBucket = 1 << 12;
    private const int MaxBuckets = 1 << 12;

    private readonly DuplicateTally tally = new();

    public DuplicateReport Run()
    {
        foreach (var packing in packings) Run(packing);
        return tally.ToReport();
    }

    private void Run(RowPacking packing)
    {
        List<RowBlock>[] blocks = [.. sinks.Select(sink => sink.Blocks(packing.Schema.Ordinal))];
        var rows = blocks.Sum(list => list.Sum(block => (long)block.Bytes)) / packing.Size;
        if (rows < 2) return;
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(rows / RowsPerBucket, 1, MaxBuckets));
        var entries = (Entry*)NativeMemory.Alloc((nuint)(rows * sizeof(Entry)));
        try
        {
            Join(packing, entries, Deal(packing, blocks, buckets, entries));
        }
        finally
        {
            NativeMemory.Free(entries);
        }
    }

    /// <summary>Deals rows into buckets.</summary>
    /// <returns>Where each bucket starts, and where the last one ends.</returns>
    private long[] Deal(RowPacking packing, List<RowBlock>[] blocks, int buckets, Entry* entries)
    {
        var places = new long[sinks.Length][];
        Each(sinks.Length, (_, sink) => places[sink] = CountBuckets(packing, blocks[sink], buckets));
        var starts = new long[buckets + 1];
        var total = 0L;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            starts[bucket] = total;
            foreach (var counts in places) (counts[bucket], total) = (total, total + counts[bucket]);
        }

        starts[buckets] = total;
        Each(sinks.Length, (_, sink) => FillBuckets(packing, blocks[sink], places[sink], entries));
        return starts;
    }

    private void Each(int items, Action<int, int> work) => Workers.ForEach(items, sinks.Length, work, cancellation);

    // A block is a fraction of a megabyte, so that a request to stop waits for no more than that.
    private long[] CountBuckets(RowPacking packing, List<RowBlock> blocks, int buckets)
    {
        var counts = new long[buckets];
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = block.Start; at < block.Start + block.Bytes; at += packing.Size) counts[Bucket(new RecordRow((byte*)at).Key.Hash, buckets)]++;
        }

        return counts;
    }

    private void FillBuckets(RowPacking packing, List<RowBlock> blocks, long[] places, Entry* entries)
    {
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var at = block.Start; at < block.Start + block.Bytes; at += packing.Size)
            {
                var hash = new RecordRow((byte*)at).Key.Hash;
                entries[places[Bucket(hash, places.Length)]++] = new Entry(hash, at);
            }
        }
    }

    private static int Bucket(ulong hash, int buckets) => (int)((hash >> 32) & (uint)(buckets - 1));

    private void Join(RowPacking packing, Entry* entries, long[] starts)
    {
        var orphans = new List<byte[]>();
        DuplicateBucket[] joiners = [.. sinks.Select(_ => new DuplicateBucket(packing, texts, tally, orphans))];
        Each(starts.Length - 1, (worker, bucket) =>
            joiners[worker].Join(new ReadOnlySpan<Entry>(entries + starts[bucket], (int)(starts[bucket + 1] - starts[bucket]))));

        // Rows whose person is unknown now belong to another partition than before.
        foreach (var orphan in orphans)
            fixed (byte* address = orphan)
            {
                var row = new RecordRow(address);
                torn.Add(packing.Schema, row.Key, texts);
                sinks[0].Add(packing.Schema, row);
            }
    }

    /// <summary>A row with the hash of its key.</summary>
    internal readonly record struct Entry(ulong Hash, nint Row);
}
