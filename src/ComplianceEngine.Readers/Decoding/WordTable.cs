using System.Numerics;
using System.Text;

namespace ComplianceEngine.Readers;

/// <summary>Finds a word among some, ignoring the case of ASCII letters.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class WordTable
{
    private const int Free = 0;

    private readonly byte[][] words;
    private readonly Slot[] slots;
    private readonly int bits;

    /// <param name="words">The words; the first has number 1.</param>
    public WordTable(IEnumerable<string> words)
    {
        this.words = [.. words.Select(Encoding.UTF8.GetBytes)];
        bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, this.words.Length * 2)));
        slots = new Slot[1 << bits];
        for (var i = 0; i < this.words.Length; i++)
        {
            var key = WordKey.Of(this.words[i]);
            var slot = key.Hash(bits);
            while (slots[slot].Number != Free) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = new Slot(key, i + 1);
        }
    }

    /// <summary>The word's number, from 1; 0 if it is none of the words.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var key = WordKey.Of(word);
        for (var at = key.Hash(bits); slots[at].Number != Free; at = (at + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[at];
            if (slot.Key.Is(key) && (key.Length <= WordKey.Whole || word.SequenceEqual(words[slot.Number - 1]))) return slot.Number;
        }

        return FindIgnoringCase(word);
    }

    // Exports nearly always write a word one way, so that this is seldom asked.
    private int FindIgnoringCase(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < words.Length; i++)
            if (Utf8Text.IsWord(word, words[i])) return i + 1;
        return 0;
    }

    /// <summary>A word's key and its number; <see cref="Free"/> if there is no word.</summary>
    private readonly record struct Slot(WordKey Key, int Number);
}
