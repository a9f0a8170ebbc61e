using System.IO.Compression;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ComplianceEngine.Readers;

/// <summary>The bytes of a file as UTF-8, whatever it is stored as.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class SourceInput : IDisposable
{
    private static readonly byte[] LineFeed = [(byte)'\n'];

    private readonly SafeFileHandle handle;
    private readonly bool compressed;
    private readonly Encoding? encoding;
    private readonly Func<Stream>? table;

    private SourceInput(SafeFileHandle handle, bool compressed, Encoding? encoding, Func<Stream>? table)
    {
        this.handle = handle;
        this.compressed = compressed || table is not null;
        this.table = table;
        this.encoding = encoding ?? (this.compressed ? null : WideEncoding(handle));
        Length = RandomAccess.GetLength(handle);
    }

    /// <summary>Bytes on disk.</summary>
    public long Length { get; }

    public bool IsCompressed => compressed;

    /// <summary>Whether reading can start in the middle.</summary>
    public bool IsSeekable => !compressed && encoding is null;

    /// <param name="path">The file.</param>
    /// <param name="encoding">What it is written in; <see langword="null"/> for UTF-8, or what its byte order mark says.</param>
    /// <param name="format">What makes text of the file; <see langword="null"/> if it is text.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static SourceInput Open(string path, Encoding? encoding = null, ITableFormat? format = null) =>
        new(File.OpenHandle(path), FileKind.IsCompressed(path), format is null ? encoding : null, format is null ? null : () => format.OpenAsCsv(File.OpenRead(path)));

    /// <summary>The whole text.</summary>
    /// <param name="onRead">Told how many bytes were read from disk.</param>
    public Stream Open(Action<int>? onRead = null)
    {
        if (table is not null) return table();
        Stream stream = new FileSlice(handle, 0, [], onRead);
        if (compressed) stream = new GZipStream(stream, CompressionMode.Decompress);
        return encoding is null ? stream : Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8);
    }

    /// <summary>The text from a byte on, after a line feed.</summary>
    public Stream OpenAt(long start) => new FileSlice(handle, start, LineFeed);

    /// <summary>Finds the first line feed in part of the file.</summary>
    /// <returns>The byte after it; <paramref name="to"/> if there is none.</returns>
    public long FindLineStart(long from, long to)
    {
        Span<byte> buffer = stackalloc byte[1 << 12];
        while (from < to)
        {
            var read = RandomAccess.Read(handle, buffer[..(int)Math.Min(buffer.Length, to - from)], from);
            if (read == 0) return to;
            var place = buffer[..read].IndexOf((byte)'\n');
            if (place >= 0) return from + place + 1;
            from += read;
        }

        return to;
    }

    public void Dispose() => handle.Dispose();

    // What a byte order mark says, if it is not that of UTF-8. UTF-32 little-endian starts like UTF-16, so it comes first.
    private static Encoding? WideEncoding(SafeFileHandle handle)
    {
        Span<byte> mark = stackalloc byte[4];
        mark = mark[..RandomAccess.Read(handle, mark, 0)];
        return mark switch
        {
            [0xFF, 0xFE, 0, 0] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
