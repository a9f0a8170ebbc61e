using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>Writes a statutory report as a CSV table, as RFC 4180 has it, in UTF-8: a row for each figure, and for each group of one.</summary>
public static class CsvReportWriter
{
    private static readonly string[] Columns =
    [
        "report", "provision", "enacted_by", "period_from", "period_to", "item", "group", "counts", "kind", "number", "at_most", "undecided",
        "records_hold_all", "for_want_of", "published", "comparison", "difference", "dataset",
    ];

    /// <summary>Writes the table with its header.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where its bytes go.</param>
    public static void Write(FilledReport report, IBufferWriter<byte> output)
    {
        Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n", output);
        foreach (var row in report.Rows)
        {
            WriteFigure(report, row, output);
            foreach (var group in row.Count?.Groups ?? []) WriteGroup(report, row, group, output);
        }
    }

    private static void WriteFigure(FilledReport report, ReportRow row, IBufferWriter<byte> output)
    {
        var line = Start(report, row, "");
        line.Add(row.Count is not null ? "counted" : row.Supplied is not null ? "supplied" : "not-in-records");
        line.Add(ReportWords.PlainNumber(row.Least));
        line.Add(ReportWords.PlainNumber(row.Most));
        line.Add(ReportWords.PlainNumber(row.Count?.Open));
        line.Add(row.Count is null ? "" : row.MayBeMore ? "no" : "yes");
        line.Add(string.Join('|', (row.Count?.Missing ?? []).Select(open => string.Create(CultureInfo.InvariantCulture, $"{open.Count}: {ReportWords.Facts(open)}"))));
        line.Add(ReportWords.PlainNumber(row.Published));
        line.Add(row.Comparison switch
        {
            Comparison.Same => "same",
            Comparison.Possible => "possible",
            Comparison.Differs => "differs",
            _ => "",
        });
        // A number with its sign is no formula, and a spreadsheet is to add it up.
        line.AddNumber(row.Comparison == Comparison.None ? null : row.Difference);
        line.Add(report.Dataset);
        line.WriteTo(output);
    }

    private static void WriteGroup(FilledReport report, ReportRow row, GroupCount group, IBufferWriter<byte> output)
    {
        var line = Start(report, row, string.Join('|', group.Values));
        line.Add("counted");
        line.Add(ReportWords.PlainNumber(group.Count));
        foreach (var _ in Columns.AsSpan(Columns.IndexOf("at_most"), 7)) line.Add("");
        line.Add(report.Dataset);
        line.WriteTo(output);
    }

    private static CsvRow Start(FilledReport report, ReportRow row, string group)
    {
        var line = new CsvRow();
        line.Add(report.Plan.Report.Id);
        line.Add(report.Plan.Report.Provision);
        line.Add(report.Plan.Version.EnactedBy);
        line.Add(row.Line.Period.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        line.Add(row.Line.Period.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        line.Add(row.Line.Id);
        line.Add(group);
        line.Add(row.Line.Words);
        return line;
    }
}
