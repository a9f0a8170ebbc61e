namespace ComplianceEngine.Readers;

/// <summary>Splits JSON lines: one object a line.</summary>
/// <param name="stream">UTF-8; closed with the scanner.</param>
/// <param name="columns">The properties asked for.</param>
/// <param name="maxRowBytes">The longest line allowed.</param>
internal sealed class JsonRowScanner(Stream stream, string[] columns, int maxRowBytes) : RowScanner
{
    private readonly LineReader lines = new(stream, maxRowBytes);
    private readonly JsonRow row = new(columns);

    public override long Offset => lines.Offset;

    public override bool Read()
    {
        if (!lines.Read()) return false;
        var line = lines.Line;
        if (line.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..];
        IsBlank = Utf8Text.Trim(line).IsEmpty;
        Fault = lines.IsTooLong ? RejectReason.TooLong : IsBlank ? RejectReason.None : row.Read(line);
        return true;
    }

    public override void Decode(RowDecoder decoder, int line)
    {
        decoder.NoteUnmapped(row.Unmapped);
        decoder.Decode(new Values(row), line);
    }

    public override void Dispose() => lines.Dispose();

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly struct Values(JsonRow row) : IRowValues
    {
        public ReadOnlySpan<byte> this[int column] => row[column];

        public byte SeparatorOf(int column) => row.SeparatorOf(column);
    }
}
