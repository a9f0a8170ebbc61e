namespace ComplianceEngine.Records;

/// <summary>How a text is stored: a code of the data set's <see cref="TextPool"/>, or why there is none.</summary>
public static class TextCode
{
    /// <summary>Not recorded.</summary>
    public const uint Blank = 0;

    /// <summary>Recorded, for free text of which only the presence is kept.</summary>
    public const uint Present = 1;

    /// <summary>Recorded, but not valid text.</summary>
    public const uint Unreadable = uint.MaxValue;

    /// <summary>Rows with the same key disagree.</summary>
    public const uint Conflicting = uint.MaxValue - 1;

    /// <summary>Why a code stands for no text, or that it does.</summary>
    /// <param name="code">A stored code.</param>
    public static FieldState StateOf(uint code) => code switch
    {
        Blank => FieldState.Blank,
        Unreadable => FieldState.Unreadable,
        Conflicting => FieldState.Conflicting,
        _ => FieldState.Known,
    };
}
