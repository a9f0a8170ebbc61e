using System.Buffers.Binary;
using ComplianceEngine.Records;
using Microsoft.Win32.SafeHandles;

namespace ComplianceEngine.Auditing;

/// <summary>A temporary file that holds runs of outcomes one behind the other; it goes away when it is disposed.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class RunFile : IDisposable
{
    /// <summary>How many bytes stand before the parts of an outcome.</summary>
    internal const int HeaderBytes = 21;

    private readonly SafeFileHandle handle = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"compliance-{Environment.ProcessId}-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    private long length;

    /// <summary>Writes outcomes.</summary>
    /// <param name="entries">The outcomes, in order.</param>
    /// <param name="texts">Where their long identifiers are kept.</param>
    /// <returns>The run; valid until the file is disposed.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public FindingRun Write(StoredEntry[] entries, TextPool texts)
    {
        var bytes = 0L;
        foreach (var entry in entries) bytes += HeaderBytes + entry.Record.CountBytes(texts) + entry.Person.CountBytes(texts) + entry.Length;
        var start = Interlocked.Add(ref length, bytes) - bytes;
        var output = new RunWriter(handle, start);
        foreach (var entry in entries) output.Write(entry, texts);
        output.Flush();
        return new Run(this, start, entries.Length);
    }

    public void Dispose() => handle.Dispose();

    private sealed class Run(RunFile file, long start, int count) : FindingRun
    {
        public override int Count => count;

        public override FindingCursor Open() => new Cursor(file, start, count);
    }

    private sealed class Cursor(RunFile file, long start, int count) : FindingCursor
    {
        private const int BufferBytes = 1 << 15;

        private byte[] buffer = new byte[BufferBytes];
        private long next = start;
        private int left = count;
        private int at;
        private int filled;
        private int record;
        private int person;
        private int bytes;

        public override ReadOnlySpan<byte> Record => buffer.AsSpan(at - bytes - person - record, record);

        public override ReadOnlySpan<byte> Person => buffer.AsSpan(at - bytes - person, person);

        public override ReadOnlyMemory<byte> Bytes => buffer.AsMemory(at - bytes, bytes);

        public override bool Next()
        {
            if (left-- <= 0) return false;
            Fill(HeaderBytes);
            var header = buffer.AsSpan(at, HeaderBytes);
            Rule = BinaryPrimitives.ReadInt32LittleEndian(header);
            Version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
            record = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
            person = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
            bytes = BinaryPrimitives.ReadInt32LittleEndian(header[16..]);
            Outcome = (Outcome)header[20];
            at += HeaderBytes;
            Fill(record + person + bytes);
            at += record + person + bytes;
            return true;
        }

        // Makes so many bytes from here on stand in the buffer.
        private void Fill(int wanted)
        {
            if (filled - at >= wanted) return;
            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            (at, filled) = (0, filled - at);
            if (buffer.Length < wanted) Array.Resize(ref buffer, wanted);
            while (filled < wanted)
            {
                var read = RandomAccess.Read(file.handle, buffer.AsSpan(filled), next);
                if (read == 0) throw new EndOfStreamException("findings that were put aside are gone");
                next += read;
                filled += read;
            }
        }
    }
}
