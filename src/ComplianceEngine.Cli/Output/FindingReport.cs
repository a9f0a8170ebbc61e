using System.Text;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Output;

/// <summary>The format for people: a report on each data set.</summary>
/// <param name="report">The report.</param>
internal sealed class FindingReport(TextAuditReport report) : IFindingFormat
{
    private bool separates;

    public string Extension => "txt";

    public ReadOnlyMemory<byte> Header => ReadOnlyMemory<byte>.Empty;

    public IFindingWriter WriterFor(string dataset) => report.Writer;

    public void Write(string dataset, AuditResult result, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        if (separates) text.Write("\n\n");
        separates = true;
        report.Write(dataset, result, text);
    }
}
