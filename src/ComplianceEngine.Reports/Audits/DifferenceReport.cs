using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Shows on what two packs differ: a table of numbers, and examples.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="before">What the first pack is called.</param>
/// <param name="after">What the second pack is called.</param>
public sealed class DifferenceReport(string before, string after)
{
    private const int Examples = 10;

    /// <summary>For people.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="differences">The differences, by rule.</param>
    /// <param name="layout">How to lay it out.</param>
    public string ToText(string dataset, ImmutableArray<Difference> differences, TextLayout layout)
    {
        var page = new TextPage(layout);
        page.Heading($"{dataset}: {before} beside {after}").Gap();
        page.Line($"  {"rule",-44}{"gained",9}{"lost",9}{"changed",9}");
        foreach (var (rule, counts) in Count(differences)) page.Line(string.Create(CultureInfo.InvariantCulture, $"  {rule,-44}{counts[0],9}{counts[1],9}{counts[2],9}"));
        foreach (var group in differences.GroupBy(difference => (difference.Rule, difference.Kind)))
        {
            page.Gap().Paragraph($"{Title(group.Key.Kind)} ({group.Key.Rule}):");
            foreach (var difference in group.Take(Examples)) page.Hanging("- ", Describe(difference), 2);
            if (group.Count() > Examples) page.Hanging("  ", string.Create(CultureInfo.InvariantCulture, $"and {group.Count() - Examples} more"), 2);
        }

        return page.Gap().Paragraph("A finding is a question for a person, never proof; and a bill is not law.").ToString();
    }

    /// <summary>A table and examples in Markdown, for a pull request.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="differences">The differences, by rule.</param>
    public string ToMarkdown(string dataset, ImmutableArray<Difference> differences)
    {
        var text = new StringBuilder($"### {dataset}: {before} beside {after}\n\n| rule | gained | lost | changed |\n| --- | --: | --: | --: |\n");
        foreach (var (rule, counts) in Count(differences))
            text.Append(CultureInfo.InvariantCulture, $"| `{rule}` | {counts[0]} | {counts[1]} | {counts[2]} |\n");
        foreach (var group in differences.GroupBy(difference => (difference.Rule, difference.Kind)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Title(group.Key.Kind)} (`{group.Key.Rule}`):\n\n");
            foreach (var difference in group.Take(Examples)) text.Append("- ").Append(Describe(difference).Replace("|", "\\|", StringComparison.Ordinal)).Append('\n');
            if (group.Count() > Examples) text.Append(CultureInfo.InvariantCulture, $"- and {group.Count() - Examples} more\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>One JSON object a line.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="differences">The differences, by rule.</param>
    public static string ToJsonLines(string dataset, ImmutableArray<Difference> differences)
    {
        using var lines = new MemoryStream();
        foreach (var difference in differences)
        {
            using (var json = new Utf8JsonWriter(lines, JsonLines.Options)) Write(json, dataset, difference);
            lines.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(lines.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string dataset, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("difference", Name(difference.Kind));
        json.WriteString("rule", difference.Rule);
        json.WriteString("provision", difference.Provision);
        json.WriteString("record", difference.Record);
        json.WriteString("record_id", difference.RecordId);
        json.WriteString("person_id", difference.PersonId);
        json.WriteString("before", difference.Before.ToName());
        json.WriteString("after", difference.After.ToName());
        json.WriteString("explanation", difference.Explanation);
        json.WriteString("dataset", dataset);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Rule, int[] Counts)> Count(ImmutableArray<Difference> differences) =>
        differences.GroupBy(difference => difference.Rule).Select(group => (group.Key, (int[])
        [
            group.Count(difference => difference.Kind == DifferenceKind.Gained),
            group.Count(difference => difference.Kind == DifferenceKind.Lost),
            group.Count(difference => difference.Kind == DifferenceKind.Changed),
        ]));

    private string Title(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gained => $"Findings under {after} alone",
        DifferenceKind.Lost => $"Findings under {before} alone",
        _ => "Findings of another kind",
    };

    private static string Name(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Gained => "gained",
        DifferenceKind.Lost => "lost",
        _ => "changed",
    };

    private static string Describe(Difference difference) =>
        $"{difference.Record} {difference.RecordId}{(difference.PersonId is { } person ? $", person {person}" : "")}: "
        + $"{Words.Of(difference.Before)}, then {Words.Of(difference.After)}. {difference.Explanation}";
}
