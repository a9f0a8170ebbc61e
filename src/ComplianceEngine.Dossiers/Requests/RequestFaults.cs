using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Reports what is wrong with a request at its line and column, and never shows the line, which may be personal.</summary>
/// <param name="name">The request's name as it is to be shown.</param>
/// <param name="utf8">The request.</param>
/// <param name="diagnostics">Where everything goes.</param>
internal sealed class RequestFaults(string name, byte[] utf8, DiagnosticBag diagnostics)
{
    private readonly SourceText source = new(name, "");

    public void Report(DiagnosticDescriptor what, int offset, params object[] arguments) => diagnostics.Report(what, At(offset), arguments);

    public void ReportWithHint(DiagnosticDescriptor what, int offset, string hint, params object[] arguments) =>
        diagnostics.ReportWithHint(what, At(offset), hint, arguments);

    private SourceLocation At(int offset)
    {
        var before = utf8.AsSpan(0, Math.Min(offset, utf8.Length));
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(source, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1, 1);
    }
}
