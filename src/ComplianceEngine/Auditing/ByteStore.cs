using System.Buffers;

namespace ComplianceEngine.Auditing;

/// <summary>Keeps many short runs of bytes in a few large arrays.</summary>
internal sealed class ByteStore : IBufferWriter<byte>
{
    private const int SmallestBlock = 1 << 14;
    private const int LargestBlock = 1 << 20;

    private readonly List<byte[]> spare = [];
    private readonly List<byte[]> full = [];
    private byte[] block = [];
    private int start;
    private int end;

    /// <summary>How many bytes the runs take since it was last cleared.</summary>
    public long Taken { get; private set; }

    public void Advance(int count) => end += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return block.AsMemory(end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return block.AsSpan(end);
    }

    /// <summary>The bytes written since the last call.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var run = block.AsMemory(start, end - start);
        Taken += run.Length;
        start = end;
        return run;
    }

    /// <summary>Forgets every run, so that the arrays can be used again.</summary>
    public void Clear()
    {
        spare.AddRange(full);
        full.Clear();
        (start, end, Taken) = (0, 0, 0);
    }

    // A run is never split: one that does not fit moves to a new block.
    private void Reserve(int sizeHint)
    {
        var wanted = Math.Max(sizeHint, 256);
        if (block.Length - end >= wanted) return;
        var run = block.AsSpan(start, end - start);
        var next = NewBlock((run.Length + wanted) * 2);
        run.CopyTo(next);
        if (block.Length > 0) full.Add(block);
        (block, end, start) = (next, run.Length, 0);
    }

    private byte[] NewBlock(int least)
    {
        var index = spare.FindIndex(known => known.Length >= least);
        if (index < 0) return GC.AllocateUninitializedArray<byte>(Math.Max(Math.Clamp(block.Length * 2, SmallestBlock, LargestBlock), least));
        var found = spare[index];
        spare.RemoveAt(index);
        return found;
    }
}
