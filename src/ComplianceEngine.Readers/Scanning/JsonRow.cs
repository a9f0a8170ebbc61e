using System.Text;
using System.Text.Json;

namespace ComplianceEngine.Readers;

/// <summary>The values of one JSON object, by column. Objects inside it are read as columns named <c>outer.inner</c>.</summary>
/// <remarks>Reused from row to row; not safe to share between threads.</remarks>
internal sealed class JsonRow(string[] columns)
{
    /// <summary>What parts the members of an array; no text holds it.</summary>
    private const byte ArraySeparator = 0x1F;

    /// <summary>Stands for a value that is neither a word nor a list of words.</summary>
    private const byte NotSingle = 0;

    private readonly JsonColumns places = new(columns);
    private readonly (int Start, int Length, byte Separator)[] values = new (int, int, byte)[columns.Length];
    private readonly bool[] present = new bool[columns.Length];
    private byte[] text = new byte[1 << 12];
    private int used;
    private int properties;

    /// <summary>Properties that are no column.</summary>
    public NameSample Unmapped { get; } = new();

    public ReadOnlySpan<byte> this[int column] => present[column] ? text.AsSpan(values[column].Start, values[column].Length) : default;

    public byte SeparatorOf(int column) => present[column] ? values[column].Separator : (byte)'|';

    /// <summary>Reads an object.</summary>
    /// <param name="line">The whole line.</param>
    public RejectReason Read(ReadOnlySpan<byte> line)
    {
        used = 0;
        properties = 0;
        Array.Clear(present);
        Unmapped.Clear();
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return RejectReason.NotJson;
            var fault = ReadObject(ref reader, []);
            while (fault == RejectReason.None && reader.Read()) fault = RejectReason.NotJson;
            return fault;
        }
        catch (JsonException)
        {
            return RejectReason.NotJson;
        }
    }

    private RejectReason ReadObject(ref Utf8JsonReader reader, byte[] outer)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueIsEscaped || outer.Length > 0 ? FullName(ref reader, outer) : reader.ValueSpan;
            var column = places.Find(name, properties++);
            reader.Read();
            if (column == JsonColumns.None && reader.TokenType == JsonTokenType.StartObject)
            {
                var fault = ReadObject(ref reader, [.. name, (byte)'.']);
                if (fault != RejectReason.None) return fault;
                continue;
            }

            if (column == JsonColumns.None)
            {
                Unmapped.Add(Encoding.UTF8.GetString(name));
                reader.Skip();
            }
            else if (present[column]) return RejectReason.PropertyTwice;
            else ReadValue(ref reader, column);
        }

        return RejectReason.None;
    }

    private static byte[] FullName(ref Utf8JsonReader reader, byte[] outer) => [.. outer, .. Encoding.UTF8.GetBytes(reader.GetString()!)];

    private void ReadValue(ref Utf8JsonReader reader, int column)
    {
        var start = used;
        var separator = (byte)'|';
        if (reader.TokenType == JsonTokenType.StartArray) separator = ReadArray(ref reader);
        else if (reader.TokenType == JsonTokenType.StartObject) separator = SkipNested(ref reader);
        else Append(ref reader);
        present[column] = true;
        values[column] = (start, used - start, separator);
    }

    // An empty array says that there is none, as the word does.
    private byte ReadArray(ref Utf8JsonReader reader)
    {
        var start = used;
        var separator = ArraySeparator;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) separator = SkipNested(ref reader);
            else if (reader.TokenType != JsonTokenType.Null)
            {
                if (used > start) Append([ArraySeparator]);
                Append(ref reader);
            }
        }

        if (used == start) Append("none"u8);
        return separator;
    }

    private byte SkipNested(ref Utf8JsonReader reader)
    {
        reader.Skip();
        Append("?"u8);
        return NotSingle;
    }

    private void Append(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return;
        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped) AppendUnescaped(ref reader);
        else Append(reader.ValueSpan);
    }

    private void AppendUnescaped(ref Utf8JsonReader reader)
    {
        Reserve(reader.ValueSpan.Length);
        used += reader.CopyString(text.AsSpan(used));
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(text.AsSpan(used));
        used += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (text.Length - used < more) Array.Resize(ref text, Math.Max(text.Length * 2, used + more));
    }
}
