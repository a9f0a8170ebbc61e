using System.Globalization;
using System.Text;

namespace ComplianceEngine.Reports;

/// <summary>Lays out paragraphs, breaking lines between words.</summary>
/// <remarks>Control characters in what it is given are shown as U+FFFD, so that no record can steer the reader's terminal.</remarks>
internal sealed class TextPage(TextLayout layout)
{
    private const int NarrowestPage = 40;
    private const int NarrowestText = 20;
    private const string Bold = "\e[1m";
    private const string Normal = "\e[0m";

    private readonly StringBuilder text = new();
    private readonly int width = Math.Max(NarrowestPage, layout.Width);
    private readonly bool marks = layout.Emphasis == TextEmphasis.Terminal;

    /// <summary>Adds a paragraph.</summary>
    public TextPage Paragraph(string words, int indent = 0) => Hanging("", words, indent);

    /// <summary>Adds a paragraph whose further lines stand under its words, not under what leads them.</summary>
    public TextPage Hanging(string lead, string words, int indent = 0)
    {
        indent = Math.Min(indent, width - NarrowestText - lead.Length);
        text.Append(' ', indent).Append(Clean(lead));
        AppendWords(words, indent + lead.Length, indent + lead.Length);
        return this;
    }

    /// <summary>Adds a paragraph whose first words are marked.</summary>
    public TextPage Marked(string marked, string words, int hang)
    {
        Emphasize(Clean(marked));
        text.Append(' ');
        AppendWords(words, marked.Length + 1, hang);
        return this;
    }

    /// <summary>Adds a line as it stands, never broken.</summary>
    public TextPage Line(string line)
    {
        text.Append(Clean(line).TrimEnd()).Append('\n');
        return this;
    }

    /// <summary>Adds a marked line.</summary>
    public TextPage Heading(string line)
    {
        Emphasize(Clean(line));
        text.Append('\n');
        return this;
    }

    /// <summary>Adds an empty line.</summary>
    public TextPage Gap()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>All that was added.</summary>
    public override string ToString() => text.ToString();

    private void AppendWords(string words, int column, int hang)
    {
        var lineHasWord = false;
        foreach (var word in Clean(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lineHasWord && column + 1 + word.Length > width)
            {
                text.Append('\n').Append(' ', hang);
                column = hang;
                lineHasWord = false;
            }

            if (lineHasWord) text.Append(' ');
            text.Append(word);
            column += word.Length + (lineHasWord ? 1 : 0);
            lineHasWord = true;
        }

        text.Append('\n');
    }

    private void Emphasize(string words)
    {
        if (marks) text.Append(Bold).Append(words).Append(Normal);
        else text.Append(words);
    }

    private static string Clean(string words) =>
        words.Any(IsSteering) ? string.Concat(words.Select(letter => IsSteering(letter) ? '\uFFFD' : letter)) : words;

    // Control characters, and the format characters that turn the direction of text around.
    private static bool IsSteering(char letter) => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
