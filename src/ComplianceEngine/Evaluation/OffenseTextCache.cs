using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>Sections by their bytes, for dossiers of which each has codes of its own. Of longer texts none is kept.</summary>
/// <remarks>One per thread.</remarks>
internal sealed class OffenseTextCache : IOffenseCache
{
    private const int Size = 1024;
    private const int MaxLength = 32;
    private Entry[] entries = [];

    public Offense Find(OffenseIndex list, uint code, TextPool texts)
    {
        var text = texts.GetBytes(code);
        if (text.Length > MaxLength) return list.Find(Encoding.UTF8.GetString(text));
        if (entries.Length == 0) entries = new Entry[Size];
        ref var entry = ref entries[SlotOf(text, list.Ordinal)];
        if (entry.Found is { } known && entry.List == list.Ordinal && text.SequenceEqual(entry.Text)) return known;
        var offense = list.Find(Encoding.UTF8.GetString(text));
        entry = new Entry(list.Ordinal, text.ToArray(), offense);
        return offense;
    }

    private static int SlotOf(ReadOnlySpan<byte> text, int list)
    {
        unchecked
        {
            var hash = (uint)list * 2_654_435_761u;
            foreach (var letter in text) hash = (hash ^ letter) * 16_777_619u;
            return (int)(hash ^ (hash >> 15)) & (Size - 1);
        }
    }

    private readonly record struct Entry(int List, byte[] Text, Offense Found);
}
