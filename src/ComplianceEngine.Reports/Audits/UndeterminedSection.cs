using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>What is undetermined, grouped by the facts that would decide it.</summary>
internal sealed class UndeterminedSection(TextLayout layout, ReportLength length)
{
    /// <summary>What is kept of one finding: the facts it is grouped by, and one line to show.</summary>
    public static string Entry(Finding finding)
    {
        var facts = finding.Needs.Select(need => $"{need.Record}.{need.Field}").Distinct(StringComparer.Ordinal);
        return $"{string.Join(", ", facts)}\n{FindingWords.Subject(finding)} (finding {finding.FindingId})";
    }

    public void Write(AuditResult result, TextWriter output)
    {
        var groups = Group(result);
        if (groups.Count == 0) return;
        var page = new TextPage(layout);
        var all = groups.Sum(group => group.Count).ToString(CultureInfo.InvariantCulture);
        page.Heading($"Undetermined, by the facts that would decide it: {all}").Gap();
        foreach (var group in groups.Take(length.Groups)) WriteGroup(page, group);
        var more = groups.Count - length.Groups;
        if (more > 0) page.Paragraph($"… and {Numbers.Count(more, "more group")}: use --format jsonl").Gap();
        output.Write(page);
    }

    private static void WriteGroup(TextPage page, FactGroup group)
    {
        page.Marked($"{group.Provision}:", $"{group.Count} for want of {FindingWords.Facts(group.Facts)}", 2);
        foreach (var example in group.Examples) page.Paragraph(example, 2);
        var more = group.Count - group.Examples.Count;
        if (more > 0) page.Paragraph($"… and {more} more", 2);
        page.Gap();
    }

    private List<FactGroup> Group(AuditResult result)
    {
        var groups = new Dictionary<(string Provision, string Facts), FactGroup>();
        foreach (var entry in result.Entries.Where(entry => entry.Outcome == Outcome.Undetermined))
        {
            var lines = Encoding.UTF8.GetString(entry.Bytes.Span).Split('\n', 2);
            var key = (entry.Provision, lines[0]);
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = new FactGroup(entry.Provision, lines[0]));
            group.Count++;
            if (group.Examples.Count < length.Examples) group.Examples.Add(lines[1]);
        }

        return [.. groups.Values.OrderByDescending(group => group.Count)
            .ThenBy(group => group.Provision, StringComparer.Ordinal).ThenBy(group => group.Facts, StringComparer.Ordinal)];
    }

    private sealed class FactGroup(string provision, string facts)
    {
        public string Provision { get; } = provision;

        public string Facts { get; } = facts;

        public List<string> Examples { get; } = [];

        public long Count { get; set; }
    }
}
