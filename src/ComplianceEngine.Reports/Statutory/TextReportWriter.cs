namespace ComplianceEngine.Reports;

/// <summary>Writes a statutory report as text for people.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="layout">The width, and whether to mark what matters.</param>
public sealed class TextReportWriter(TextLayout layout)
{
    private readonly TextLayout layout = layout;

    /// <summary>The report as text, ending with a line feed.</summary>
    /// <param name="report">The report.</param>
    public string Write(FilledReport report)
    {
        var page = new TextPage(layout);
        page.Heading(report.Plan.Report.Title);
        var due = ReportWords.Due(report.Plan) is { Length: > 0 } day ? $"; due {day}" : "";
        page.Paragraph($"{ReportWords.Clause(report.Plan)}{due}. Data set: {report.Dataset}.");
        foreach (var period in report.Rows.GroupBy(row => row.Line.Period.To)) WritePeriod(page, [.. period]);
        WriteOpen(page, report);
        WriteNotes(page, report);
        return page.Gap().Paragraph(ReportWords.Disclaimer).ToString();
    }

    private static void WritePeriod(TextPage page, List<ReportRow> all)
    {
        var from = all.Min(row => row.Line.Period.From);
        var rows = WithoutEmptyParts(all);
        page.Gap().Heading(ReportWords.Period(rows.First(row => row.Line.Period.From == from).Line));
        var items = rows.Max(row => row.Line.Id.Length);
        var numbers = rows.Max(row => ReportWords.Figure(row).Length);
        foreach (var row in rows)
        {
            var lead = $"  {row.Line.Id.PadRight(items)}  {ReportWords.Figure(row).PadLeft(numbers)}  ";
            page.Hanging(lead, Describe(row, from));
            foreach (var group in row.Count?.Groups ?? [])
                page.Line($"{new string(' ', items + 2)}  {ReportWords.Number(group.Count).PadLeft(numbers)}    {ReportWords.Group(group)}");
        }
    }

    // The parts of nothing are nothing; only what was published of them is shown.
    private static List<ReportRow> WithoutEmptyParts(List<ReportRow> rows)
    {
        var empty = rows.Where(row => row.Line.Level == 0 && row.Most == 0).Select(row => row.Line.Id + ".").ToList();
        return [.. rows.Where(row => row.Published is not null || !empty.Exists(whole => row.Line.Id.StartsWith(whole, StringComparison.Ordinal)))];
    }

    private static string Describe(ReportRow row, DateOnly from)
    {
        var words = row.Line.Level > 0 ? $"… {row.Line.Words}" : row.Line.Words;
        if (row.Line.Level == 0 && row.Line.Period.From > from) words += $" ({ReportWords.Period(row.Line)})";
        return row.Published is { } published
            ? $"{words} [published: {ReportWords.Number(published)}{(ReportWords.Compared(row) is { Length: > 0 } compared ? $", {compared}" : "")}]"
            : words;
    }

    private static void WriteOpen(TextPage page, FilledReport report)
    {
        var open = report.Rows.Where(row => row.Count is { Open: > 0 }).ToList();
        if (open.Count > 0) page.Gap().Heading("Undecided, and for want of which facts");
        foreach (var row in open)
            foreach (var missing in row.Count!.Missing)
                page.Hanging($"  {row.Line.Id}: ", $"{missing.Count} for want of {ReportWords.Facts(missing)}");
    }

    private static void WriteNotes(TextPage page, FilledReport report)
    {
        page.Gap().Heading("To know");
        foreach (var limit in ReportWords.Limits(report)) page.Hanging("  - ", limit);
        foreach (var (lead, note) in ReportWords.Notes(report.Plan)) page.Hanging("  - ", lead + note);
        page.Hanging("  - ", ReportWords.Blanks);
    }
}
