using System.Numerics;

namespace ComplianceEngine.Records;

/// <summary>
/// Remembers in two bits a cell which keys were met once and which again. It never misses a key that was met again, and takes few
/// others for one as long as it has several cells for every key.
/// </summary>
/// <remarks>Safe to share between threads. What it says does not depend on the order in which keys are met.</remarks>
internal sealed class KeyFilter
{
    private const int CellsPerWord = 16;

    private readonly uint[] words;
    /// <param name="cells">How many cells it has at most; at least 16. It takes a quarter of a byte for each.</param>
    public KeyFilter(long cells) => words = new uint[1 << BitOperations.Log2((ulong)cells / CellsPerWord)];

    /// <summary>Meets a key.</summary>
    /// <returns>Whether it seems to have been met before.</returns>
    public bool Add(RecordSchema schema, RecordId key)
    {
        var (word, once) = Find(schema, key);
        if ((Interlocked.Or(ref words[word], once) & once) == 0) return false;
        Interlocked.Or(ref words[word], once << 1);
        return true;
    }

    /// <summary>Whether a key may have been met more than once.</summary>
    public bool MayBeRepeated(RecordSchema schema, RecordId key)
    {
        var (word, once) = Find(schema, key);
        return (words[word] & (once << 1)) != 0;
    }

    private (int Word, uint Once) Find(RecordSchema schema, RecordId key)
    {
        // Kinds have keys of their own; the multiplier is the golden ratio's.
        var hash = unchecked((key.Hash ^ (ulong)schema.Ordinal) * 0x9E3779B97F4A7C15UL);
        var cell = hash >> 24;
        return ((int)((cell / CellsPerWord) & (uint)(words.Length - 1)), 1u << (int)(cell % CellsPerWord * 2));
    }
}
