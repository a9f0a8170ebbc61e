using System.Buffers;

namespace ComplianceEngine.Records;

/// <summary>A text file that diagnostics can point into.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class SourceText
{
    // Line breaks as YAML and spreadsheets know them.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    // Where each line starts, and a last start one past the end of the text.
    private readonly int[] starts;

    /// <summary>Keeps a text with its name.</summary>
    /// <param name="path">The file's name as it is to be shown.</param>
    /// <param name="text">The whole text.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        starts = FindStarts(text);
    }

    /// <summary>The file's name as it is to be shown.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; at least 1.</summary>
    public int LineCount => starts.Length - 1;

    /// <summary>One line, without its break.</summary>
    /// <param name="number">The line, counting from 1.</param>
    /// <returns>The line; empty if there is none of that number.</returns>
    public string Line(int number) => Span(number).ToString();

    /// <summary>How many characters a line has, without its break.</summary>
    /// <param name="number">The line, counting from 1.</param>
    /// <returns>The length; 0 if there is no line of that number.</returns>
    public int LineLength(int number) => Span(number).Length;

    /// <summary>Where a place is in the whole text.</summary>
    /// <param name="line">The line, counting from 1; one past the last is the text's end.</param>
    /// <param name="column">The column in characters, counting from 1.</param>
    /// <returns>The offset from 0, at most the length of the text.</returns>
    public int OffsetOf(int line, int column) => line < 1 ? 0 : line > LineCount ? Text.Length : Math.Min(starts[line - 1] + column - 1, Text.Length);

    /// <summary>Which place an offset is.</summary>
    /// <param name="offset">The offset from 0, at most the length of the text.</param>
    /// <returns>Line and column, counting from 1.</returns>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = Array.BinarySearch(starts, 0, LineCount, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    private ReadOnlySpan<char> Span(int number)
    {
        if (number < 1 || number > LineCount) return default;
        var line = Text.AsSpan(starts[number - 1], Math.Min(starts[number], Text.Length) - starts[number - 1]);
        if (number == LineCount) return line;
        return line.EndsWith("\r\n", StringComparison.Ordinal) ? line[..^2] : line[..^1];
    }

    private static int[] FindStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int at = 0, found; (found = text.AsSpan(at).IndexOfAny(Breaks)) >= 0; starts.Add(at))
        {
            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
        }

        starts.Add(text.Length + 1);
        return [.. starts];
    }
}
