namespace ComplianceEngine.Readers;

/// <summary>Room for values that are put together from parts.</summary>
/// <remarks>Spans of it are valid until it is cleared. Not safe to share between threads.</remarks>
internal sealed class ScratchText
{
    private byte[] text = new byte[1 << 10];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<byte> part)
    {
        // A span handed out before keeps the old array, so that parts of the text may be appended to it.
        if (text.Length - Length < part.Length)
        {
            var larger = new byte[Math.Max(text.Length * 2, Length + part.Length)];
            text.AsSpan(0, Length).CopyTo(larger);
            text = larger;
        }

        part.CopyTo(text.AsSpan(Length));
        Length += part.Length;
    }

    public ReadOnlySpan<byte> From(int start) => text.AsSpan(start, Length - start);

    /// <summary>Puts two parts together.</summary>
    public ReadOnlySpan<byte> Keep(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var start = Length;
        Append(first);
        Append(second);
        return From(start);
    }
}
