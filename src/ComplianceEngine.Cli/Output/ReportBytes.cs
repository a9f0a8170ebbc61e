using System.Buffers;
using System.Diagnostics;
using System.Text;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Output;

/// <summary>A statutory report in one of its formats.</summary>
internal static class ReportBytes
{
    /// <summary>The ending of a file's name, without the dot.</summary>
    public static string Extension(ReportFormat format) => format switch
    {
        ReportFormat.Text => "txt",
        ReportFormat.Csv => "csv",
        ReportFormat.Html => "html",
        ReportFormat.Json => "json",
        _ => throw new UnreachableException(),
    };

    /// <summary>The report's bytes.</summary>
    public static ReadOnlySpan<byte> Of(FilledReport report, ReportFormat format, TextLayout layout)
    {
        var output = new ArrayBufferWriter<byte>();
        switch (format)
        {
            case ReportFormat.Text:
                Encoding.UTF8.GetBytes(new TextReportWriter(layout).Write(report), output);
                break;
            case ReportFormat.Csv:
                CsvReportWriter.Write(report, output);
                break;
            case ReportFormat.Html:
                Encoding.UTF8.GetBytes(HtmlReportWriter.Write(report), output);
                break;
            default:
                JsonReportWriter.Write(report, output);
                break;
        }

        return output.WrittenSpan;
    }
}
