using Microsoft.Win32.SafeHandles;

namespace ComplianceEngine.Readers;

/// <summary>A file from some byte to its end, as a stream.</summary>
/// <param name="file">The file; not closed with the stream.</param>
/// <param name="start">The first byte.</param>
/// <param name="lead">
/// Bytes put before the first one. A line feed there keeps bytes in the middle of a file from being taken for a byte order mark.
/// </param>
/// <param name="onRead">Told how many bytes were read.</param>
internal sealed class FileSlice(SafeFileHandle file, long start, byte[] lead, Action<int>? onRead = null) : Stream
{
    private long position = start;
    private int leadLeft = lead.Length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (leadLeft > 0 && buffer.Length > 0)
        {
            buffer[0] = lead[^leadLeft--];
            return 1;
        }

        var read = RandomAccess.Read(file, buffer, position);
        position += read;
        onRead?.Invoke(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
