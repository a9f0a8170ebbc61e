namespace ComplianceEngine.Testing;

/// <summary>Searches among the same records, asked in the same way.</summary>
/// <param name="Kind">What the records are and how they are asked.</param>
/// <param name="Outside">The records looked for around the searches.</param>
/// <param name="Inside">The records looked for inside them.</param>
/// <param name="IsLatest">Whether only the latest is asked.</param>
internal sealed record RecordGroup(string Kind, string Outside, string Inside, bool IsLatest);

/// <summary>
/// What searches among the same records can give together. One record gives each search a value; a search gives the greatest of the
/// values, so that the searches together can give what single records can, and the greatest of any of them, and nothing else.
/// </summary>
/// <param name="store">Where the diagrams are.</param>
internal sealed class RecordGroups(DiagramStore store)
{
    // With more searches than this among the same records, only any two of them are held to each other, which keeps the work small.
    private const int MostTogether = 5;
    private readonly Dictionary<RecordGroup, List<(int Variable, int Condition)>> groups = [];

    /// <summary>Notes a search.</summary>
    public void Add(RecordGroup group, int variable, int condition)
    {
        if (!groups.TryGetValue(group, out var searches)) groups[group] = searches = [];
        if (!searches.Exists(search => search.Variable == variable)) searches.Add((variable, condition));
    }

    /// <summary>1 where the searches around which certain records are looked for can have their values, else 0.</summary>
    /// <param name="path">The records looked for around the searches.</param>
    /// <param name="possibleInside">What is possible of the facts inside a search.</param>
    public int Possible(string path, Func<string, int> possibleInside)
    {
        var all = store.Constant(1);
        foreach (var (group, searches) in groups.Where(pair => pair.Key.Outside == path).OrderBy(pair => pair.Key.Kind, StringComparer.Ordinal))
        {
            var inside = possibleInside(group.Inside);
            foreach (var some in HeldTogether(searches)) all = store.Apply(Operations.And, all, Possible(group, some, inside));
        }

        return all;
    }

    private static IEnumerable<(int Variable, int Condition)[]> HeldTogether(List<(int Variable, int Condition)> searches)
    {
        if (searches.Count <= MostTogether) return [[.. searches]];
        return from i in Enumerable.Range(0, searches.Count) from j in Enumerable.Range(0, i) select new[] { searches[j], searches[i] };
    }

    private int Possible(RecordGroup group, (int Variable, int Condition)[] searches, int inside)
    {
        var joined = store.Constant(0);
        foreach (var (_, condition) in searches) joined = store.Apply(Operations.Append, joined, condition);
        var single = store.Values(store.Apply(Operations.Keep, joined, inside));
        single.Remove(Operations.Nothing);
        var together = Together(single, searches.Length, group.IsLatest);
        var result = store.Constant(0);
        foreach (var values in together) result = store.Apply(Operations.Or, result, Exactly(searches, values));
        return result;
    }

    private static HashSet<int> Together(SortedSet<int> single, int count, bool isLatest)
    {
        // Without a record a search fails; the latest of none may be unknown too.
        var none = 0;
        var all = new HashSet<int>(single) { none };
        if (isLatest) all.Add(((int)Math.Pow(3, count) - 1) / 2);
        var left = new Queue<int>(all);
        while (left.TryDequeue(out var one))
            foreach (var other in all.ToArray())
                if (Join(one, other, count, isLatest) is var joined && all.Add(joined)) left.Enqueue(joined);
        return all;
    }

    private static int Join(int a, int b, int count, bool isLatest)
    {
        var (joined, unit) = (0, 1);
        for (var i = 0; i < count; i++, unit *= 3, a /= 3, b /= 3)
            joined += unit * (isLatest ? Operations.Agree.Join(a % 3, b % 3) : Math.Max(a % 3, b % 3));
        return joined;
    }

    private int Exactly((int Variable, int Condition)[] searches, int values)
    {
        var all = store.Constant(1);
        for (var i = searches.Length - 1; i >= 0; i--, values /= 3)
        {
            var isIt = new int[3];
            isIt[values % 3] = 1;
            all = store.Apply(Operations.And, all, store.Of(searches[i].Variable, isIt));
        }

        return all;
    }
}
