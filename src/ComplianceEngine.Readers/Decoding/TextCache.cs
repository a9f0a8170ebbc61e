using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>One thread's memory of texts seen lately, so that a word that comes again costs no lock.</summary>
/// <param name="texts">The texts.</param>
/// <param name="slotBits">Two to this power is how many are remembered.</param>
internal sealed class TextCache(TextPool texts, int slotBits)
{
    // The key of no text is that of an empty slot, which matches nothing because no empty text is asked for.
    private readonly (WordKey Key, uint Code)[] slots = new (WordKey, uint)[1 << slotBits];

    /// <summary>Gets the code of a text; <see cref="TextCode.Unreadable"/> if the bytes are no text.</summary>
    /// <param name="utf8">The text; not empty.</param>
    public uint Intern(ReadOnlySpan<byte> utf8)
    {
        var key = WordKey.Of(utf8);
        ref var slot = ref slots[key.Hash(slotBits)];
        if (slot.Key.Is(key) && (key.Length <= WordKey.Whole || texts.GetBytes(slot.Code).SequenceEqual(utf8))) return slot.Code;
        if (!Utf8Text.IsValid(utf8)) return TextCode.Unreadable;
        slot = (key, texts.Intern(utf8));
        return slot.Code;
    }
}
