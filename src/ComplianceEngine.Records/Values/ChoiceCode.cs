namespace ComplianceEngine.Records;

/// <summary>How one choice or flag is stored in a byte: 0 blank, 1 up to 250 the choice's place, and two codes for values lost.</summary>
public static class ChoiceCode
{
    /// <summary>Not recorded.</summary>
    public const byte Blank = 0;

    /// <summary>The first choice; for a flag, <c>yes</c>.</summary>
    public const byte Yes = 1;

    /// <summary>The second choice; for a flag, <c>no</c>.</summary>
    public const byte No = 2;

    /// <summary>Recorded, but not one of the words allowed.</summary>
    public const byte Unreadable = 253;

    /// <summary>Rows with the same key disagree.</summary>
    public const byte Conflicting = 254;

    /// <summary>Whether a code stands for a word.</summary>
    /// <param name="code">A stored code.</param>
    public static bool IsKnown(byte code) => code is not Blank and < Unreadable;

    /// <summary>Why a code stands for no word, or that it does.</summary>
    /// <param name="code">A stored code.</param>
    public static FieldState StateOf(byte code) => code switch
    {
        Blank => FieldState.Blank,
        Unreadable => FieldState.Unreadable,
        Conflicting => FieldState.Conflicting,
        _ => FieldState.Known,
    };
}
