namespace ComplianceEngine.Records;

/// <summary>A stored list of choices: one bit a word, and bits for what could not be read.</summary>
/// <remarks><see langword="default"/> is blank: nothing was recorded. The word <c>none</c> alone is stored as a recorded empty list.</remarks>
/// <param name="Bits">The stored form.</param>
public readonly record struct ChoiceSet(uint Bits)
{
    private const uint RecordedBit = 1u << 31;
    private const uint IncompleteBit = 1u << 30;
    private const uint ConflictingBit = 1u << 29;

    /// <summary>The most words that a list of choices can allow.</summary>
    public const int MaxChoices = 29;

    /// <summary>A recorded list without a word.</summary>
    public static readonly ChoiceSet Empty = new(RecordedBit);

    /// <summary>Rows with the same key disagree.</summary>
    public static readonly ChoiceSet Conflicting = new(ConflictingBit);

    /// <summary>Recorded, but no word of it could be read.</summary>
    public static readonly ChoiceSet Unreadable = new(IncompleteBit);

    /// <summary>The words in the list: bit <c>n</c> for the choice with code <c>n + 1</c>.</summary>
    public uint Members => Bits & (ConflictingBit - 1);

    /// <summary>Whether every word of the list is known.</summary>
    public bool IsComplete => (Bits & (RecordedBit | IncompleteBit)) == RecordedBit;

    /// <summary>Why the list is unknown, or that it is known. A list of which only some words could be read is unreadable.</summary>
    public FieldState State => Bits == 0 ? FieldState.Blank
        : (Bits & ConflictingBit) != 0 ? FieldState.Conflicting
        : (Bits & IncompleteBit) != 0 ? FieldState.Unreadable
        : FieldState.Known;

    /// <summary>The list with one more word.</summary>
    /// <param name="code">The choice's code, from 1.</param>
    public ChoiceSet With(int code) => new(Bits | RecordedBit | (1u << (code - 1)));

    /// <summary>The list marked as holding a word that could not be read.</summary>
    public ChoiceSet WithUnreadable() => new(Bits | IncompleteBit);
}
