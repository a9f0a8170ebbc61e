using System.Text;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>Writes tables as Markdown, with columns of even width so that they read well as text too.</summary>
internal static class MarkdownTable
{
    /// <summary>A table; columns after the first are aligned to the right where the header says so by a colon at its end.</summary>
    public static string Write(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var right = header.Select(name => name.EndsWith(':')).ToArray();
        var names = header.Select(name => name.TrimEnd(':')).ToArray();
        var widths = names.Select((name, i) => Math.Max(4, rows.Select(row => row[i].Length).Append(name.Length).Max())).ToArray();
        var text = new StringBuilder();
        AddRow(text, names, widths, right);
        text.Append('|');
        for (var i = 0; i < names.Length; i++) text.Append(' ').Append('-', widths[i] - 1).Append(right[i] ? ':' : '-').Append(" |");
        text.Append('\n');
        foreach (var row in rows) AddRow(text, row, widths, right);
        return text.ToString();
    }

    private static void AddRow(StringBuilder text, string[] cells, int[] widths, bool[] right)
    {
        text.Append('|');
        for (var i = 0; i < cells.Length; i++) text.Append(' ').Append(right[i] ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i])).Append(" |");
        text.Append('\n');
    }
}
