using System.Runtime.CompilerServices;

namespace ComplianceEngine.Needs;

/// <summary>
/// The shortest sets of missing facts found so far that would bring something about; none contains another. Empty: nothing would.
/// At most <see cref="Capacity"/> are kept, shortest first, so that a subject with many blanks costs no more than a bounded time.
/// </summary>
internal struct Family
{
    public const int Capacity = 8;
    private Sets sets;

    public int Count { get; private set; }

    /// <summary>It is so already: the empty set.</summary>
    public static Family Already
    {
        get
        {
            var family = default(Family);
            family.Add(default);
            return family;
        }
    }

    public readonly AtomSet this[int index] => sets[index];

    public void Add(AtomSet set)
    {
        for (var i = 0; i < Count; i++)
            if (sets[i].IsSubsetOf(set)) return;
        var kept = 0;
        for (var i = 0; i < Count; i++)
            if (!set.IsSubsetOf(sets[i])) sets[kept++] = sets[i];
        Count = kept;
        var at = Count;
        while (at > 0 && set.CompareTo(sets[at - 1]) < 0) at--;
        if (at == Capacity) return;
        for (var i = Math.Min(Count, Capacity - 1); i > at; i--) sets[i] = sets[i - 1];
        sets[at] = set;
        Count = Math.Min(Count + 1, Capacity);
    }

    /// <summary>Either this or the other will do.</summary>
    public void Or(in Family other)
    {
        for (var i = 0; i < other.Count; i++) Add(other.sets[i]);
    }

    /// <summary>Both this and the other are wanted.</summary>
    public readonly Family And(in Family other)
    {
        var both = default(Family);
        for (var i = 0; i < Count; i++)
            for (var j = 0; j < other.Count; j++) both.Add(sets[i] | other.sets[j]);
        return both;
    }

    [InlineArray(Capacity)]
    private struct Sets
    {
        private AtomSet first;
    }
}

/// <summary>What would make an unknown clause true, and what would make it false.</summary>
internal struct Remedy
{
    public Family ToTrue;
    public Family ToFalse;

    /// <summary>Learning these facts may make it either.</summary>
    public static Remedy Either(AtomSet facts)
    {
        var remedy = default(Remedy);
        remedy.ToTrue.Add(facts);
        remedy.ToFalse.Add(facts);
        return remedy;
    }
}
