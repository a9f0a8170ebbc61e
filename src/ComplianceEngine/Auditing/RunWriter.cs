using System.Buffers.Binary;
using ComplianceEngine.Records;
using Microsoft.Win32.SafeHandles;

namespace ComplianceEngine.Auditing;

/// <summary>Writes outcomes into a file from some byte on: how long each part is, then the parts.</summary>
/// <param name="file">The file.</param>
/// <param name="start">The first byte.</param>
internal sealed class RunWriter(SafeFileHandle file, long start)
{
    private const int BufferBytes = 1 << 16;

    private readonly byte[] buffer = new byte[BufferBytes];
    private long next = start;
    private int filled;

    public void Write(StoredEntry entry, TextPool texts)
    {
        var record = entry.Record.GetBytes(texts, stackalloc byte[RecordId.MaxInline]);
        var person = entry.Person.GetBytes(texts, stackalloc byte[RecordId.MaxInline]);
        Span<byte> header = stackalloc byte[RunFile.HeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, entry.Rule);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], entry.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], record.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], person.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], entry.Length);
        header[20] = (byte)entry.Outcome;
        Write(header);
        Write(record);
        Write(person);
        Write(entry.Bytes);
    }

    public void Flush()
    {
        RandomAccess.Write(file, buffer.AsSpan(0, filled), next);
        next += filled;
        filled = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > buffer.Length - filled)
        {
            var part = buffer.Length - filled;
            bytes[..part].CopyTo(buffer.AsSpan(filled));
            bytes = bytes[part..];
            filled = buffer.Length;
            Flush();
        }

        bytes.CopyTo(buffer.AsSpan(filled));
        filled += bytes.Length;
    }
}
