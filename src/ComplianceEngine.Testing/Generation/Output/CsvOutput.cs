namespace ComplianceEngine.Testing.Generation;

/// <summary>Gathers the bytes of one file and passes them on in large blocks, row by row.</summary>
internal sealed class CsvOutput(Stream stream)
{
    private const int BlockSize = 1 << 20;

    // No generated row comes near this size.
    private const int LargestRow = 1 << 14;

    private readonly byte[] block = new byte[BlockSize];
    private int rowStart;
    private int end;

    public long Rows { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>The room left in the block, where the row goes on.</summary>
    public Span<byte> Room => block.AsSpan(end);

    public void Advance(int bytes) => end += bytes;

    public void Write(byte value) => block[end++] = value;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room);
        end += bytes.Length;
    }

    /// <summary>The row being written, as a copy.</summary>
    public byte[] CopyRow() => block[rowStart..end];

    /// <summary>Takes the row being written back.</summary>
    public void DropRow() => end = rowStart;

    /// <summary>Ends the row being written; the header does not count as one.</summary>
    public void EndHeader() => EndLine();

    /// <summary>Ends the row being written.</summary>
    public void EndRow()
    {
        Rows++;
        EndLine();
    }

    public void Flush()
    {
        stream.Write(block, 0, end);
        Bytes += end;
        end = rowStart = 0;
    }

    private void EndLine()
    {
        Write((byte)'\n');
        rowStart = end;
        if (end > BlockSize - LargestRow) Flush();
    }
}
