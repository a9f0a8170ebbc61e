using CsvHelper;

namespace ComplianceEngine.Readers;

/// <summary>Splits delimited text by RFC 4180; a quotation mark inside an unquoted value is an ordinary character.</summary>
internal sealed class CsvRowScanner : RowScanner
{
    private const int BufferSize = 1 << 16;

    private readonly CsvReader reader;
    private readonly int columns;
    private readonly int maxRowBytes;
    private CsvMalformedReason? malformed;
    private long offset;

    /// <param name="stream">UTF-8, with or without byte order mark, or UTF-16 with one; closed with the scanner.</param>
    /// <param name="kind">What parts the values, and whether quotation marks mean anything.</param>
    /// <param name="columns">How many values a row must have; 0 for any number.</param>
    /// <param name="maxRowBytes">The longest row allowed.</param>
    public CsvRowScanner(Stream stream, FileKind kind, int columns, int maxRowBytes)
    {
        this.columns = columns;
        this.maxRowBytes = maxRowBytes;
        reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = kind.Separator,
            Mode = kind.Format == SourceFormat.Unquoted ? CsvMode.NoEscape : CsvMode.Rfc4180,
            HasHeader = false,
            SkipEmptyLines = false,
            BufferSize = BufferSize,
            MaxRecordSize = maxRowBytes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => malformed = record.Reason,
        });
    }

    public override long Offset => offset;

    public string[] ReadNames()
    {
        var names = new string[reader.FieldCount];
        for (var i = 0; i < names.Length; i++) names[i] = reader.GetString(i).Trim();
        return names;
    }

    public override bool Read()
    {
        malformed = null;
        IsBlank = false;
        try
        {
            if (!reader.Read()) return false;
            offset = reader.ByteOffset;
            Fault = FindFault();
        }
        catch (CsvFormatException fault)
        {
            // The only fault that the options leave to be thrown is a row longer than MaxRecordSize.
            offset = fault.ByteOffset;
            Fault = RejectReason.TooLong;
        }

        return true;
    }

    public override void Decode(RowDecoder decoder, int row) => decoder.Decode(new Values(reader), row);

    public override void Dispose() => reader.Dispose();

    private RejectReason FindFault()
    {
        // The library checks the length only where it needs more input, which depends on where its buffer ends.
        if (reader.RawRecord.Length > maxRowBytes) return RejectReason.TooLong;
        if (malformed is not null && FindQuoteFault() is var fault and not RejectReason.None) return fault;
        if (reader.FieldCount == columns) return RejectReason.None;
        IsBlank = reader.FieldCount == 1 && Utf8Text.Trim(reader.RawRecord).IsEmpty;
        return IsBlank || columns == 0 ? RejectReason.None : RejectReason.FieldCount;
    }

    // The library names the first fault of a row only, and a mark inside an unquoted value, which is none here, may hide another.
    private RejectReason FindQuoteFault()
    {
        if (malformed == CsvMalformedReason.UnterminatedQuote) return RejectReason.OpenQuote;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var raw = reader.GetRawSpan(i);
            if (raw.IsEmpty || raw[0] != '"') continue;
            var close = ClosingQuote(raw);
            if (close < 0) return RejectReason.OpenQuote;
            if (close != raw.Length - 1) return RejectReason.Quotes;
        }

        return RejectReason.None;
    }

    private static int ClosingQuote(ReadOnlySpan<byte> raw)
    {
        for (var i = 1; i < raw.Length; i++)
        {
            if (raw[i] != '"') continue;
            if (i + 1 == raw.Length || raw[i + 1] != '"') return i;
            i++;
        }

        return -1;
    }

    private readonly struct Values(CsvReader reader) : IRowValues
    {
        public ReadOnlySpan<byte> this[int column] => reader.GetSpan(column);

        public byte SeparatorOf(int column) => (byte)'|';
    }
}
