using System.Text;

namespace ComplianceEngine.Records;

/// <summary>Writes diagnostics for a person: place, message, the line itself with a caret under the place, and a hint.</summary>
public static class DiagnosticFormatter
{
    /// <summary>Writes one diagnostic over several lines, ending with a line feed.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public static string Format(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        var severity = diagnostic.Descriptor.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        if (diagnostic.Location is { } place) text.Append(place).Append(": ");
        text.Append(severity).Append(' ').Append(diagnostic.Descriptor.Code).Append(": ").Append(diagnostic.Text).Append('\n');
        if (diagnostic.Location is { } location) AppendLine(text, location);
        if (diagnostic.Hint.Length > 0) text.Append("  = ").Append(diagnostic.Hint).Append('\n');
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, SourceLocation location)
    {
        var line = location.Source.Line(location.Line).Replace('\t', ' ');
        if (line.Length == 0) return;
        var margin = $"{location.Line,5} | ";
        var start = Math.Min(location.Column - 1, line.Length);
        var length = Math.Max(1, Math.Min(location.Length, line.Length - start));
        text.Append(margin).Append(line).Append('\n');
        text.Append(' ', margin.Length + start).Append('^', length).Append('\n');
    }
}
