using System.Text;
using Parquet;
using Parquet.Schema;

namespace ComplianceEngine.Readers.Parquet;

/// <summary>A Parquet file as CSV text, made row by row; a row group is in memory at a time.</summary>
/// <param name="reader">The file; disposed with the stream.</param>
internal sealed class ParquetCsvStream(ParquetReader reader) : Stream
{
    private const int RowsAtOnce = 256;

    private readonly DataField[] fields = reader.Schema.GetDataFields();
    private readonly StringBuilder text = new();
    private ParquetColumn[] columns = [];
    private byte[] bytes = [];
    private int at;
    private int nextGroup;
    private long rowsLeft;
    private bool hasHeader;

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
        while (at == bytes.Length)
            if (!ParquetFormat.Guard(Fill)) return 0;
        var count = Math.Min(buffer.Length, bytes.Length - at);
        bytes.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close(columns);
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        base.Dispose(disposing);
    }

    private static void Close(ParquetColumn[] columns)
    {
        foreach (var column in columns) column.Dispose();
    }

    // Makes the next stretch of text.
    private bool Fill()
    {
        text.Clear();
        if (!hasHeader)
        {
            hasHeader = true;
            text.AppendJoin(',', fields.Select(field => Quoted(ParquetColumn.NameOf(field)))).Append('\n');
        }
        else if (rowsLeft == 0)
        {
            if (nextGroup == reader.RowGroupCount) return false;
            OpenGroup();
        }
        else
        {
            for (var row = 0; row < RowsAtOnce && rowsLeft > 0; row++, rowsLeft--) AppendRow();
        }

        bytes = Encoding.UTF8.GetBytes(text.ToString());
        at = 0;
        return true;
    }

    private void OpenGroup()
    {
        Close(columns);
        columns = [];
        using var group = reader.OpenRowGroupReader(nextGroup++);
        rowsLeft = group.RowCount;
        columns = [.. fields.Select(field => ParquetColumn.Open(group, field))];
    }

    private void AppendRow()
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (i > 0) text.Append(',');
            var value = columns[i].Next();
            text.Append(value.AsSpan().ContainsAny(",\"\r\n") ? Quoted(value) : value);
        }

        text.Append('\n');
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
