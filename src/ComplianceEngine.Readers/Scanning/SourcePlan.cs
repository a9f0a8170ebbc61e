using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>A file made ready to be read: opened once, its columns found, cut into chunks.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class SourcePlan : IDisposable
{
    public SourcePlan(int file, SourceLayout layout, SourceInput input, SourceHeader header, BoundSource bound, ReadOptions options)
    {
        File = file;
        Layout = layout;
        Input = input;
        Header = header;
        Bound = bound;
        Options = options;
        ChunkCount = input.IsSeekable ? checked((int)((input.Length + options.ChunkBytes - 1) / options.ChunkBytes)) : 1;
        Chain = new CommitChain(header.BodyStart, header.Lines);
        Tally = new FileTally(bound);
    }

    /// <summary>The file's place in <see cref="RecordSet.Files"/>.</summary>
    public int File { get; }

    public SourceLayout Layout { get; }

    public SourceInput Input { get; }

    public SourceHeader Header { get; }

    public BoundSource Bound { get; }

    public ReadOptions Options { get; }

    public CommitChain Chain { get; }

    public FileTally Tally { get; }

    /// <summary>At least 1.</summary>
    public int ChunkCount { get; }

    /// <summary>The first byte that belongs to the next chunk.</summary>
    public long LimitOf(int chunk) => chunk == ChunkCount - 1 ? CommitChain.EndOfFile : (long)Options.ChunkBytes * (chunk + 1);

    /// <summary>Where a chunk's first row starts if no value of the file has a line break in it.</summary>
    public long GuessStart(int chunk) => Input.FindLineStart(((long)Options.ChunkBytes * chunk) - 1, Math.Min(LimitOf(chunk), Input.Length));

    /// <summary>The same file, to be read once more.</summary>
    public SourcePlan Again() => new(File, Layout, Input, Header, Bound, Options);

    /// <summary>Opens a scanner at a row.</summary>
    /// <param name="start">The row's first byte; for input that cannot be opened in the middle, the first row's.</param>
    /// <param name="onRead">Told how many bytes were read from disk, if the input cannot be opened in the middle.</param>
    /// <param name="origin">What to add to the scanner's offsets to get places in the file.</param>
    public RowScanner Open(long start, Action<int> onRead, out long origin)
    {
        var seekable = Input.IsSeekable;
        var scanner = SourceHeader.NewScanner(Layout, seekable ? Input.OpenAt(start) : Input.Open(onRead), Bound.Columns, Options);
        origin = seekable ? start - 1 : 0;

        // To pass over: the line feed before a chunk, or what stands before the first row.
        for (var lines = seekable ? 1 : Header.Lines; lines > 0; lines--) scanner.Read();
        return scanner;
    }

    public void Dispose() => Input.Dispose();
}
