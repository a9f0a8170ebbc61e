using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>Shows what became of every paragraph of the law that a pack deals with.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="map">The map, held to its pack.</param>
public sealed class ClauseMapReport(ClauseMap map)
{
    /// <summary>How many paragraphs there are, and what became of them.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{map.Pack}: {Count(_ => true)} paragraphs: {Count(IsIn(ClauseStatus.Encoded))} encoded, {Count(IsIn(ClauseStatus.Asked))} asked of a person, {Count(IsIn(ClauseStatus.OutOfScope))} out of scope");

    /// <summary>For people.</summary>
    /// <param name="layout">How to lay it out.</param>
    public string ToText(TextLayout layout)
    {
        var page = new TextPage(layout);
        foreach (var section in map.Sections)
        {
            page.Heading($"{section.Name}: {section.Title}").Gap();
            foreach (var text in section.Texts)
            {
                page.Paragraph($"{text.Period} ({(text.Source.Length > 0 ? text.Source : "the text was not seen")})", 2);
                var width = text.Clauses.Max(clause => Place(clause).Length);
                foreach (var clause in text.Clauses) page.Hanging($"{Place(clause).PadRight(width)}  {Status(clause.Status),-12}  ", Describe(clause), 4);
                page.Gap();
            }
        }

        return page.ToString();
    }

    /// <summary>One JSON object, on one line.</summary>
    public string ToJson()
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, JsonLines.Options))
        {
            json.WriteStartObject();
            json.WriteString("pack", map.Pack);
            json.WriteStartObject("paragraphs");
            foreach (var status in Enum.GetValues<ClauseStatus>()) json.WriteNumber(Status(status), Count(IsIn(status)));
            json.WriteEndObject();
            WriteList(json, "sections", map.Sections, Write);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, MappedSection section)
    {
        json.WriteString("section", section.Name);
        json.WriteString("title", section.Title);
        WriteList(json, "texts", section.Texts, Write);
    }

    private static void Write(Utf8JsonWriter json, MappedText text)
    {
        json.WriteString("from", Day(text.InForce.FromEarliest));
        json.WriteString("to", text.InForce.To is { } to ? Day(to) : null);
        json.WriteString("source", text.Source.Length > 0 ? text.Source : null);
        WriteList(json, "clauses", text.Clauses, Write);
    }

    private static void Write(Utf8JsonWriter json, MappedClause clause)
    {
        json.WriteString("clause", clause.Path);
        json.WriteString("about", clause.About);
        json.WriteString("is", Status(clause.Status));
        json.WriteString("why", clause.Why.Length > 0 ? clause.Why : null);
        WriteList(json, "cited_by", clause.CitedBy, Write);
    }

    private static void Write(Utf8JsonWriter json, Citing citing)
    {
        json.WriteString("kind", citing.Kind);
        json.WriteString("name", citing.Name);
        json.WriteString("cite", citing.Cite);
        json.WriteBoolean("asks", citing.AsksPerson);
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Describe(MappedClause clause) => clause.Status == ClauseStatus.OutOfScope
        ? $"{clause.About}. {clause.Why}"
        : $"{clause.About}: {string.Join("; ", clause.CitedBy.Select(citing => $"{citing.Kind} {citing.Name}"))}";

    private int Count(Func<MappedClause, bool> isMeant) => map.Clauses.Count(isMeant);

    private static Func<MappedClause, bool> IsIn(ClauseStatus status) => clause => clause.Status == status;

    private static string Place(MappedClause clause) => clause.Path.Length > 0 ? clause.Path : "whole";

    private static string Status(ClauseStatus status) => status switch
    {
        ClauseStatus.Encoded => "encoded",
        ClauseStatus.Asked => "asked",
        _ => "out-of-scope",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
