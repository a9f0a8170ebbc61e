using ComplianceEngine.Records;

namespace ComplianceEngine.Reports;

/// <summary>Writes the page of a diagnostic for people who read it in a terminal.</summary>
public static class DiagnosticPageText
{
    private const string Fence = "```";
    private const string Heading = "## ";
    private const string Margin = "    ";

    /// <summary>The page as text, ending with a line feed.</summary>
    /// <param name="page">The page.</param>
    /// <param name="layout">The width, and whether to mark what matters.</param>
    public static string Write(DiagnosticPage page, TextLayout layout)
    {
        var text = new TextPage(layout);
        text.Heading($"{page.Descriptor.Code}: {page.Title}");
        text.Hanging($"{CheckedPack.Level(page.Descriptor.Severity)}: ", page.Descriptor.Message);
        var isExample = false;
        foreach (var line in page.Lines.Skip(1))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal)) isExample = Turn(text, isExample, line[Fence.Length..]);
            else if (isExample) text.Line(Margin + line);
            else if (line.StartsWith(Heading, StringComparison.Ordinal)) text.Heading(line[Heading.Length..]);
            else if (line.Length == 0) text.Gap();
            else text.Paragraph(line);
        }

        return text.ToString();
    }

    // Of several files each is named over its text.
    private static bool Turn(TextPage text, bool isExample, string kind)
    {
        if (!isExample && kind.Contains('.', StringComparison.Ordinal)) text.Line($"{Margin}[{kind[(kind.IndexOf(' ', StringComparison.Ordinal) + 1)..]}]");
        return !isExample;
    }
}
