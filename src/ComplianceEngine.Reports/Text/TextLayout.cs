namespace ComplianceEngine.Reports;

/// <summary>How text for people is laid out.</summary>
/// <param name="Width">The longest line in characters; at least 40. A word that is longer still stands on a line of its own.</param>
/// <param name="Emphasis">Whether to mark what matters with a terminal's bold type.</param>
public readonly record struct TextLayout(int Width, TextEmphasis Emphasis)
{
    /// <summary>For files and pipes: 100 characters, no marks, the same on every machine.</summary>
    public static TextLayout Plain => new(100, TextEmphasis.None);
}

/// <summary>How text for people marks what matters.</summary>
public enum TextEmphasis
{
    /// <summary>Not at all: files, pipes, and terminals told to show no colour.</summary>
    None,

    /// <summary>With the terminal's bold type, by ANSI escape sequences.</summary>
    Terminal,
}
