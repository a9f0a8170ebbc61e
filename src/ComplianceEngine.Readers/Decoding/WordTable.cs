using System.Numerics;
using System.Text;

namespace ComplianceEngine.Readers;

/// <summary>Finds a word among some, ignoring the case of ASCII letters.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class WordTable
{
    private const int Free = 0;

    private readonly byte[][] words;
    private readonly int[] slots;

    /// <param name="words">The words; the first has number 1.</param>
    public WordTable(IEnumerable<string> words)
    {
        this.words = [.. words.Select(Encoding.UTF8.GetBytes)];
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, this.words.Length * 2))];
        for (var i = 0; i < this.words.Length; i++)
        {
            var slot = FirstSlot(this.words[i]);
            while (slots[slot] != Free) slot = NextSlot(slot);
            slots[slot] = i + 1;
        }
    }

    /// <summary>The word's number, from 1; 0 if it is none of the words.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        for (var slot = FirstSlot(word); slots[slot] != Free; slot = NextSlot(slot))
        {
            var candidate = words[slots[slot] - 1];
            if (word.Length == candidate.Length && (word.SequenceEqual(candidate) || Utf8Text.IsWord(word, candidate))) return slots[slot];
        }

        return 0;
    }

    // The case of a letter is one bit, which the mask leaves out.
    private int FirstSlot(ReadOnlySpan<byte> word) =>
        word.Length == 0 ? 0 : ((word.Length * 7) + (word[0] & 0x1F) + ((word[^1] & 0x1F) * 3) + ((word[word.Length / 2] & 0x1F) * 11)) & (slots.Length - 1);

    private int NextSlot(int slot) => (slot + 1) & (slots.Length - 1);
}
