namespace ComplianceEngine.Readers;

/// <summary>Splits a stream into lines, keeping no more of it than one line and a buffer.</summary>
/// <param name="stream">The stream; closed with the reader.</param>
/// <param name="maxLineBytes">The longest line that is kept.</param>
internal sealed class LineReader(Stream stream, int maxLineBytes) : IDisposable
{
    private byte[] buffer = new byte[1 << 17];
    private long bufferOffset;
    private int start;
    private int next;
    private int filled;
    private bool ended;

    /// <summary>Where the line starts, in bytes from the start of the stream.</summary>
    public long Offset => bufferOffset + start;

    /// <summary>The line, without its line feed; its first bytes if it is too long.</summary>
    public ReadOnlySpan<byte> Line { get => buffer.AsSpan(start, Length); }

    /// <summary>Whether the line is longer than allowed; nothing after it can be read.</summary>
    public bool IsTooLong { get; private set; }

    private int Length { get; set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>Whether there is one; what follows the last line feed is a line only if it is not empty.</returns>
    public bool Read()
    {
        if (IsTooLong) return false;
        start = next;
        var searched = start;
        while (true)
        {
            var place = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
            if (place >= 0) return Found(searched + place, searched + place + 1);
            searched = filled;
            if (ended) return filled > start && Found(filled, filled);
            if (filled - start > maxLineBytes) return Found(filled, filled);
            searched -= Fill();
        }
    }

    public void Dispose() => stream.Dispose();

    private bool Found(int end, int after)
    {
        Length = end - start;
        next = after;
        IsTooLong = Length > maxLineBytes;
        return true;
    }

    // Returns by how many bytes the line moved to the front.
    private int Fill()
    {
        var moved = start;
        if (moved > 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            bufferOffset += moved;
            filled -= moved;
            start = 0;
        }

        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = stream.Read(buffer.AsSpan(filled));
        ended = read == 0;
        filled += read;
        return moved;
    }
}
