namespace ComplianceEngine.TestSupport.Generation;

/// <summary>Numbers that look random and are the same for the same seed on every runtime: splitmix64.</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from 0 to one less than the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    public T From<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Between the least and the most items, made one after the other.</summary>
    public IReadOnlyList<T> Several<T>(int least, int most, Func<T> make)
    {
        var items = new List<T>();
        for (var left = least + Below(most - least + 1); left > 0; left--) items.Add(make());
        return items;
    }

    /// <summary>The items in another order.</summary>
    public IReadOnlyList<T> Shuffle<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        for (var i = all.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all;
    }
}
