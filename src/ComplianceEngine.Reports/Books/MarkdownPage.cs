using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>Writes Markdown; what it is given is text and never markup.</summary>
internal sealed class MarkdownPage
{
    private readonly StringBuilder text = new();

    /// <summary>A heading.</summary>
    /// <param name="level">From 1, the greatest, to 6.</param>
    /// <param name="words">Its words.</param>
    public MarkdownPage Heading(int level, string words)
    {
        text.Append('#', level).Append(' ').Append(Escape(words)).Append("\n\n");
        return this;
    }

    /// <summary>A paragraph.</summary>
    public MarkdownPage Paragraph(string words)
    {
        text.Append(Escape(words)).Append("\n\n");
        return this;
    }

    /// <summary>A list of clauses, their parts under them.</summary>
    public MarkdownPage List(IEnumerable<EnglishClause> clauses)
    {
        foreach (var clause in clauses) Item(clause, 0);
        text.Append('\n');
        return this;
    }

    /// <summary>A table.</summary>
    /// <param name="rows">The rows, the heading first; every one of the same length.</param>
    public MarkdownPage Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Row(rows[0]);
        Row([.. rows[0].Select(_ => "---")], isMarkup: true);
        foreach (var row in rows.Skip(1)) Row(row);
        text.Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Item(EnglishClause clause, int depth)
    {
        text.Append(' ', depth * 2).Append("- ").Append(Escape(clause.Text)).Append('\n');
        foreach (var part in clause.Parts) Item(part, depth + 1);
    }

    private void Row(IReadOnlyList<string> cells, bool isMarkup = false) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => isMarkup ? cell : Escape(cell))).Append(" |\n");

    private static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var letter in words.ReplaceLineEndings(" "))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#') escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
