namespace ComplianceEngine.Records;

/// <summary>A text file that diagnostics can point into.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class SourceText
{
    private readonly string[] lines;

    /// <summary>Keeps a text with its name.</summary>
    /// <param name="path">The file's name as it is to be shown.</param>
    /// <param name="text">The whole text.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>The file's name as it is to be shown.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many lines there are; at least 1.</summary>
    public int LineCount => lines.Length;

    /// <summary>One line, without its break.</summary>
    /// <param name="number">The line, counting from 1.</param>
    /// <returns>The line; empty if there is none of that number.</returns>
    public string Line(int number) => number >= 1 && number <= lines.Length ? lines[number - 1] : "";
}
