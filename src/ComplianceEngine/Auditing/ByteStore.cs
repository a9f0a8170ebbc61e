using System.Runtime.InteropServices;

namespace ComplianceEngine.Auditing;

/// <summary>Keeps many short runs of bytes outside the garbage-collected heap, in blocks small enough to take the place of freed rows.</summary>
/// <remarks>Not safe to share between threads. What it keeps is valid until it is cleared or disposed.</remarks>
internal sealed unsafe class ByteStore : IDisposable
{
    private const int BlockSize = 1 << 15;

    private readonly List<nint> blocks = [];
    private byte* end;
    private int free;
    private bool disposed;

    ~ByteStore() => FreeAll();

    /// <summary>How many bytes it keeps.</summary>
    public long Kept { get; private set; }

    /// <summary>Keeps a copy of some bytes.</summary>
    /// <returns>Where they lie.</returns>
    public nint Keep(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (bytes.Length > free) NewBlock(Math.Max(BlockSize, bytes.Length));
        var start = end;
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
        end += bytes.Length;
        free -= bytes.Length;
        Kept += bytes.Length;
        return (nint)start;
    }

    /// <summary>Frees everything that is kept; more can be kept afterwards.</summary>
    public void Clear()
    {
        FreeAll();
        end = null;
        (free, Kept) = (0, 0);
    }

    public void Dispose()
    {
        disposed = true;
        Clear();
        GC.SuppressFinalize(this);
    }

    private void NewBlock(int size)
    {
        end = (byte*)NativeMemory.Alloc((nuint)size);
        free = size;
        blocks.Add((nint)end);
    }

    private void FreeAll()
    {
        foreach (var block in blocks) NativeMemory.Free((void*)block);
        blocks.Clear();
    }
}
