using System.Numerics;
using System.Text;

namespace ComplianceEngine.Readers;

/// <summary>Finds a word among some, ignoring the case of ASCII letters.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class WordTable
{
    private const int Free = 0;

    private readonly byte[][] words;
    private readonly WordKey[] keys;
    private readonly int[] slots;
    private readonly int bits;

    /// <param name="words">The words; the first has number 1.</param>
    public WordTable(IEnumerable<string> words)
    {
        this.words = [.. words.Select(Encoding.UTF8.GetBytes)];
        keys = [.. this.words.Select(word => WordKey.Of(word))];
        bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, this.words.Length * 2)));
        slots = new int[1 << bits];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = keys[i].Hash(bits);
            while (slots[slot] != Free) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = i + 1;
        }
    }

    /// <summary>The word's number, from 1; 0 if it is none of the words.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        var key = WordKey.Of(word);
        for (var slot = key.Hash(bits); slots[slot] != Free; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = slots[slot];
            if (keys[number - 1] == key && (key.Length <= WordKey.Whole || word.SequenceEqual(words[number - 1]))) return number;
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
}
