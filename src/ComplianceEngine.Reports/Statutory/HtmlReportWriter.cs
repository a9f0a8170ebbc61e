using System.Globalization;
using System.Text.Encodings.Web;
using Scriban;
using Scriban.Runtime;

namespace ComplianceEngine.Reports;

/// <summary>Writes a statutory report as one HTML page that needs nothing else, to read in a browser and to print.</summary>
public static class HtmlReportWriter
{
    /// <summary>The page.</summary>
    /// <param name="report">The report.</param>
    public static string Write(FilledReport report)
    {
        var plan = report.Plan;
        var page = new ScriptObject
        {
            ["title"] = Encode(plan.Report.Title),
            ["clause"] = Encode(ReportWords.Clause(plan)),
            ["period"] = Encode(ReportWords.WholePeriod(plan)),
            ["due"] = Encode(ReportWords.Due(plan)),
            ["dataset"] = Encode(report.Dataset),
            ["settled"] = Encode(Settled(report)),
            ["limits"] = Texts(ReportWords.Limits(report)),
            ["sections"] = List(report.Rows.GroupBy(row => row.Line.Period.To).Select(rows => Section([.. rows]))),
            ["notes"] = Texts(ReportWords.Notes(plan).Select(note => note.Lead + note.Note).Append(ReportWords.Blanks)),
            ["footer"] = Encode(ReportWords.Disclaimer),
        };
        var context = new TemplateContext { NewLine = "\n" };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(page);
        return Template.Parse(ReadTemplate()).Render(context);
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream("report.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Settled(FilledReport report)
    {
        var settled = report.Rows.Count(row => row.IsSettled);
        return string.Create(CultureInfo.InvariantCulture, $"{settled} of {Numbers.Count(report.Rows.Length, "figure")}");
    }

    private static ScriptObject Section(List<ReportRow> rows)
    {
        var from = rows.Min(row => row.Line.Period.From);
        return new ScriptObject
        {
            ["period"] = Encode(ReportWords.Period(rows.First(row => row.Line.Period.From == from).Line)),
            ["compares"] = rows.Exists(row => row.Published is not null),
            ["rows"] = List(rows.SelectMany(row => (row.Count?.Groups ?? []).Select(group => Group(group)).Prepend(Row(row, from)))),
        };
    }

    private static ScriptObject Row(ReportRow row, DateOnly from) => new()
    {
        ["kind"] = row.Line.Level == 0 ? "whole" : string.Create(CultureInfo.InvariantCulture, $"level{row.Line.Level}"),
        ["item"] = Encode(row.Line.Id),
        ["number"] = Encode(ReportWords.Figure(row)),
        ["absent"] = row.Least is null,
        ["words"] = Encode(row.Line.Words),
        ["starts"] = row.Line.Level == 0 && row.Line.Period.From > from ? Encode(ReportWords.Period(row.Line)) : "",
        ["published"] = row.Published is { } published ? Encode(ReportWords.Number(published)) : "",
        ["compared"] = Encode(ReportWords.Compared(row)),
        ["comparison"] = row.Comparison == Comparison.Differs ? "differs" : row.Comparison == Comparison.Same ? "same" : "",
        ["missing"] = Texts((row.Count?.Missing ?? []).Select(open => string.Create(CultureInfo.InvariantCulture, $"{open.Count} undecided for want of {ReportWords.Facts(open)}"))),
    };

    private static ScriptObject Group(GroupCount group) => new()
    {
        ["kind"] = "group",
        ["item"] = "",
        ["number"] = Encode(ReportWords.Number(group.Count)),
        ["absent"] = false,
        ["words"] = Encode(ReportWords.Group(group)),
        ["starts"] = "",
        ["published"] = "",
        ["compared"] = "",
        ["comparison"] = "",
        ["missing"] = new ScriptArray(),
    };

    private static ScriptArray Texts(IEnumerable<string> texts) => new(texts.Select(Encode));

    private static ScriptArray List(IEnumerable<ScriptObject> items) => new(items);

    // Whatever the template shows has passed here, so that no text can become markup.
    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
