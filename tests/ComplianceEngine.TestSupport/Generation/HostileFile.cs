using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ComplianceEngine.TestSupport;

/// <summary>One file of an export as bytes.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Bytes">What stands in it.</param>
public sealed record ExportFile(string Name, ImmutableArray<byte> Bytes)
{
    /// <summary>The file's length and, so that a failure can be looked into, its text.</summary>
    public override string ToString() => $"{Name} ({Bytes.Length} bytes): {Encoding.UTF8.GetString(Bytes.AsSpan())}";
}

/// <summary>Writes rows as somebody careless or hostile would.</summary>
public static class HostileFile
{
    /// <summary>Bytes that are no UTF-8, in place of this character.</summary>
    public const char NoText = '\uE000';

    /// <summary>Writes a delimited file.</summary>
    /// <param name="name">The file's name; it ends in <c>.gz</c> if it is to be compressed.</param>
    /// <param name="columns">The header.</param>
    /// <param name="rows">The values of each row; ragged rows have more or fewer than there are columns.</param>
    /// <param name="style">How it is written.</param>
    public static ExportFile Delimited(string name, IEnumerable<string> columns, IEnumerable<HostileRow> rows, FileStyle style)
    {
        var text = new StringBuilder(style.HasMark ? "\uFEFF" : "");
        text.AppendJoin(style.Separator, columns).Append(style.Break);
        foreach (var row in rows)
        {
            text.AppendJoin(style.Separator, row.Values.Select(value => Quote(value, row.QuotesAll || value.AsSpan().ContainsAny($"{style.Separator}\"\r\n")))).Append(row.Tail);
            text.Append(style.Break);
            if (row.IsBlankAfter) text.Append(style.Break);
        }

        if (!style.EndsWithBreak) text.Length -= style.Break.Length;
        return ToFile(name, text.ToString());
    }

    /// <summary>Writes JSON lines.</summary>
    /// <param name="name">The file's name; it ends in <c>.gz</c> if it is to be compressed.</param>
    /// <param name="columns">The properties.</param>
    /// <param name="rows">The values of each row; of a ragged row those that have a property.</param>
    /// <param name="style">How it is written.</param>
    public static ExportFile JsonLines(string name, IReadOnlyList<string> columns, IEnumerable<HostileRow> rows, FileStyle style)
    {
        var text = new StringBuilder(style.HasMark ? "\uFEFF" : "");
        foreach (var row in rows)
        {
            text.Append('{').AppendJoin(',', columns.Zip(row.Values, (column, value) => $"{JsonSerializer.Serialize(column)}:{JsonSerializer.Serialize(value)}")).Append('}');
            text.Append(row.Tail).Append(style.Break);
            if (row.IsBlankAfter) text.Append(style.Break);
        }

        return ToFile(name, text.ToString());
    }

    private static string Quote(string value, bool quotes) => quotes ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private static ExportFile ToFile(string name, string text)
    {
        var bytes = text.Split(NoText).Select(Encoding.UTF8.GetBytes).Aggregate((left, right) => [.. left, 0xC3, 0x28, .. right]);
        return new ExportFile(name, [.. name.EndsWith(".gz", StringComparison.Ordinal) ? Compress(bytes) : bytes]);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest)) gzip.Write(bytes);
        return target.ToArray();
    }
}

/// <summary>One row as it is written.</summary>
/// <param name="Values">Its values.</param>
/// <param name="QuotesAll">Whether values stand in quotation marks that need none.</param>
/// <param name="Tail">What stands after the last value.</param>
/// <param name="IsBlankAfter">Whether a blank line follows.</param>
public sealed record HostileRow(ImmutableArray<string> Values, bool QuotesAll, string Tail, bool IsBlankAfter);

/// <summary>How a file is written.</summary>
/// <param name="Separator">What parts values.</param>
/// <param name="Break">What parts rows.</param>
/// <param name="HasMark">Whether it starts with a byte order mark.</param>
/// <param name="EndsWithBreak">Whether the last row ends like the others.</param>
public sealed record FileStyle(char Separator, string Break, bool HasMark, bool EndsWithBreak);
