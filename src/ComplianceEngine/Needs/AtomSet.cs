using System.Numerics;

namespace ComplianceEngine.Needs;

/// <summary>A set of missing facts, by their places in the frame's <see cref="AtomTable"/>.</summary>
internal readonly record struct AtomSet(ulong Low, ulong High) : IComparable<AtomSet>
{
    /// <summary>How many different facts can be told apart for one subject.</summary>
    public const int Capacity = 128;

    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    public static AtomSet operator |(AtomSet a, AtomSet b) => new(a.Low | b.Low, a.High | b.High);

    public static AtomSet Of(int atom) => atom < 64 ? new AtomSet(1UL << atom, 0) : new AtomSet(0, 1UL << (atom - 64));

    public bool Contains(int atom) => atom < 64 ? (Low >> atom & 1) != 0 : (High >> (atom - 64) & 1) != 0;

    public bool IsSubsetOf(AtomSet other) => (Low & ~other.Low) == 0 && (High & ~other.High) == 0;

    /// <summary>Fewer facts first; among as many, those met first.</summary>
    public int CompareTo(AtomSet other)
    {
        var order = Count.CompareTo(other.Count);
        if (order != 0) return order;
        var difference = Low ^ other.Low;
        if (difference != 0) return (Low >> BitOperations.TrailingZeroCount(difference) & 1) != 0 ? -1 : 1;
        difference = High ^ other.High;
        return difference == 0 ? 0 : (High >> BitOperations.TrailingZeroCount(difference) & 1) != 0 ? -1 : 1;
    }
}
