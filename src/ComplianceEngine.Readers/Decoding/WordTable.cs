using System.Text;

namespace ComplianceEngine.Readers;

/// <summary>Finds a word among few, ignoring the case of ASCII letters.</summary>
internal sealed class WordTable
{
    private const int Slots = 64;
    private const byte Free = 0;

    private readonly byte[][] words;
    private readonly byte[] slots = new byte[Slots];

    /// <param name="words">Fewer than 64 words; the first has number 1.</param>
    public WordTable(IEnumerable<string> words)
    {
        this.words = [.. words.Select(Encoding.UTF8.GetBytes)];
        for (var i = 0; i < this.words.Length; i++)
        {
            var slot = Slot(this.words[i]);
            while (slots[slot] != Free) slot = (slot + 1) % Slots;
            slots[slot] = (byte)(i + 1);
        }
    }

    /// <summary>The word's number, from 1; 0 if it is none of the words.</summary>
    public int Find(ReadOnlySpan<byte> word)
    {
        for (var slot = Slot(word); slots[slot] != Free; slot = (slot + 1) % Slots)
            if (Utf8Text.IsWord(word, words[slots[slot] - 1])) return slots[slot];
        return 0;
    }

    private static int Slot(ReadOnlySpan<byte> word) =>
        word.Length == 0 ? 0 : ((word.Length * 7) + (word[0] & 0x1F) + ((word[^1] & 0x1F) * 3)) % Slots;
}
