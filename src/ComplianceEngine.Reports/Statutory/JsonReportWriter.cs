using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Writes a statutory report as one JSON object, in UTF-8, its keys always in the same order.</summary>
public static class JsonReportWriter
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where its bytes go.</param>
    public static void Write(FilledReport report, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, JsonLines.Options with { Indented = true, NewLine = "\n" })) WriteReport(json, report);
        output.Write("\n"u8);
    }

    private static void WriteReport(Utf8JsonWriter json, FilledReport report)
    {
        var (plan, version) = (report.Plan, report.Plan.Version);
        json.WriteStartObject();
        json.WriteString("report", plan.Report.Id);
        json.WriteString("title", plan.Report.Title);
        json.WriteString("provision", plan.Report.Provision);
        json.WriteString("enacted_by", version.EnactedBy);
        json.WriteString("due", ReportWords.Due(plan) is { Length: > 0 } due ? due : null);
        json.WriteNumber("year", plan.Year);
        json.WriteString("dataset", report.Dataset);
        WriteTexts(json, "limits", ReportWords.Limits(report));
        WriteTexts(json, "notes", ReportWords.Notes(plan).Select(note => note.Lead + note.Note));
        json.WriteStartArray("figures");
        foreach (var row in report.Rows) WriteRow(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ReportRow row)
    {
        json.WriteStartObject();
        json.WriteString("item", row.Line.Id);
        json.WriteString("period_from", row.Line.Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("period_to", row.Line.Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("counts", row.Line.Words);
        json.WriteString("kind", row.Count is not null ? "counted" : row.Supplied is not null ? "supplied" : "not-in-records");
        WriteNumber(json, "number", row.Least);
        WriteNumber(json, "at_most", row.Most);
        WriteNumber(json, "undecided", row.Count?.Open);
        if (row.Count is null) json.WriteNull("records_hold_all");
        else json.WriteBoolean("records_hold_all", !row.MayBeMore);
        WriteOpen(json, row.Count?.Missing ?? []);
        WriteGroups(json, row.Count?.Groups ?? []);
        WriteNumber(json, "published", row.Published);
        WriteNumber(json, "difference", row.Comparison == Comparison.None ? null : row.Difference);
        json.WriteEndObject();
    }

    private static void WriteOpen(Utf8JsonWriter json, ImmutableArray<OpenCount> missing)
    {
        json.WriteStartArray("for_want_of");
        foreach (var open in missing)
        {
            json.WriteStartObject();
            WriteTexts(json, "facts", open.Facts);
            json.WriteNumber("count", open.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGroups(Utf8JsonWriter json, ImmutableArray<GroupCount> groups)
    {
        json.WriteStartArray("groups");
        foreach (var group in groups)
        {
            json.WriteStartObject();
            WriteTexts(json, "values", group.Values);
            json.WriteNumber("count", group.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, decimal? number)
    {
        if (number is { } known) json.WriteNumber(key, known);
        else json.WriteNull(key);
    }
}
