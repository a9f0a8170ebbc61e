using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>Sections looked up lately, so that few are read twice.</summary>
internal interface IOffenseCache
{
    /// <summary>Looks a section up on a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="code">The code of the section's text.</param>
    /// <param name="texts">The pool that the code is of.</param>
    Offense Find(OffenseIndex list, uint code, TextPool texts);
}

/// <summary>Sections of one data set by their text's code.</summary>
/// <remarks>One per thread and pool of texts.</remarks>
internal sealed class OffenseCache : IOffenseCache
{
    private const int Size = 4096;
    private Slot[] slots = [];

    public Offense Find(OffenseIndex list, uint code, TextPool texts)
    {
        // A frame may never ask.
        if (slots.Length == 0) slots = new Slot[Size];
        ref var slot = ref slots[unchecked((int)((code * 2_654_435_761u) ^ (uint)(list.Ordinal * 1_031))) & (Size - 1)];
        if (slot.Found is null || slot.Code != code || slot.List != list.Ordinal) slot = new Slot(code, list.Ordinal, list.Find(texts.GetText(code)));
        return slot.Found!;
    }

    private readonly record struct Slot(uint Code, int List, Offense? Found);
}
