using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplianceEngine.Records;

namespace ComplianceEngine.Reports;

/// <summary>Writes what is wrong with packs as lines: JSON, annotations of GitHub's workflows, a table in Markdown.</summary>
public static class CheckLines
{
    /// <summary>One JSON object a line.</summary>
    /// <param name="packs">The packs.</param>
    public static string ToJson(IEnumerable<CheckedPack> packs)
    {
        using var lines = new MemoryStream();
        foreach (var (pack, diagnostic) in Each(packs))
        {
            using (var json = new Utf8JsonWriter(lines, JsonLines.Options))
            {
                json.WriteStartObject();
                json.WriteString("pack", pack.Name);
                json.WriteString("code", diagnostic.Descriptor.Code);
                json.WriteString("severity", CheckedPack.Level(diagnostic.Descriptor.Severity));
                json.WriteString("file", pack.FileOf(diagnostic));
                json.WriteNumber("line", diagnostic.Location?.Line ?? 1);
                json.WriteNumber("column", diagnostic.Location?.Column ?? 1);
                json.WriteNumber("length", diagnostic.Location?.Length ?? 1);
                json.WriteString("message", diagnostic.Text);
                json.WriteString("hint", diagnostic.Hint.Length > 0 ? diagnostic.Hint : null);
                WriteFix(json, diagnostic.Fix);
                json.WriteEndObject();
            }

            lines.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(lines.ToArray());
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        json.WritePropertyName("fix");
        if (fix is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits) WriteEdit(json, edit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEdit(Utf8JsonWriter json, TextEdit edit)
    {
        var (start, end) = (edit.Source.PlaceOf(edit.Start), edit.Source.PlaceOf(edit.End));
        json.WriteStartObject();
        json.WriteString("file", edit.Source.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("end_line", end.Line);
        json.WriteNumber("end_column", end.Column);
        json.WriteString("text", edit.NewText);
        json.WriteEndObject();
    }

    /// <summary>Commands of GitHub's workflows, which show each beside its line.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="toAddress">Makes a file's path in the repository of its path from the folder of packs.</param>
    public static string ToGitHub(IEnumerable<CheckedPack> packs, Func<string, string> toAddress)
    {
        var lines = new StringBuilder();
        foreach (var (pack, diagnostic) in Each(packs))
        {
            var level = diagnostic.Descriptor.Severity == DiagnosticSeverity.Information ? "notice" : CheckedPack.Level(diagnostic.Descriptor.Severity);
            var (line, column) = (diagnostic.Location?.Line ?? 1, diagnostic.Location?.Column ?? 1);
            lines.Append(
                CultureInfo.InvariantCulture,
                $"::{level} file={Property(toAddress(pack.FileOf(diagnostic)))},line={line},col={column},title={diagnostic.Descriptor.Code}::{Data(CheckedPack.Message(diagnostic))}\n");
        }

        return lines.ToString();
    }

    /// <summary>A table for a pull request.</summary>
    /// <param name="packs">The packs.</param>
    public static string ToMarkdown(IReadOnlyList<CheckedPack> packs)
    {
        var text = new StringBuilder("| pack | |\n| --- | --- |\n");
        foreach (var pack in packs) text.Append(CultureInfo.InvariantCulture, $"| `{pack.Name}` | {pack.Summary} |\n");
        text.Append('\n');
        if (!Each(packs).Any()) return text.ToString();
        text.Append("| | code | place | |\n| --- | --- | --- | --- |\n");
        foreach (var (pack, diagnostic) in Each(packs))
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {CheckedPack.Level(diagnostic.Descriptor.Severity)} | {diagnostic.Descriptor.Code} | `{(diagnostic.Location is { } place ? $"{place}" : pack.FirstFile)}` | {CheckedPack.Message(diagnostic).Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return text.Append('\n').ToString();
    }

    private static IEnumerable<(CheckedPack Pack, Diagnostic Diagnostic)> Each(IEnumerable<CheckedPack> packs) =>
        packs.SelectMany(pack => pack.Diagnostics.Select(diagnostic => (pack, diagnostic)));

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
