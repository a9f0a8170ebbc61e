using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>The value of a field.</summary>
/// <param name="State">Whether there is a value, and if not, why not.</param>
/// <param name="Text">The word, text or identifier; for a list the words that could be read, in order, separated by <c>|</c>.</param>
/// <param name="Moments">For a date or time, the seconds that it can be.</param>
public sealed record PlainValue(FieldState State, string Text, Bounds Moments)
{
    public static readonly PlainValue Blank = new(FieldState.Blank, "", Bounds.Anything);

    public static readonly PlainValue Unreadable = new(FieldState.Unreadable, "", Bounds.Anything);

    public static readonly PlainValue Conflicting = new(FieldState.Conflicting, "", Bounds.Anything);

    public bool IsKnown => State == FieldState.Known;

    public IReadOnlyList<string> Words => Text.Split('|', StringSplitOptions.RemoveEmptyEntries);

    public static PlainValue Known(string text) => new(FieldState.Known, text, Bounds.Anything);

    public static PlainValue Known(Bounds moments) => new(FieldState.Known, "", moments);
}
