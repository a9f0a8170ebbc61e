namespace ComplianceEngine.Testing;

/// <summary>Pairs of moments that clauses compare, and how any three of them can lie.</summary>
/// <param name="store">Where the diagrams are.</param>
internal sealed class MomentPairs(DiagramStore store)
{
    private readonly Dictionary<string, SortedDictionary<(string First, string Second), int>> pairs = new(StringComparer.Ordinal);

    /// <summary>Notes a pair.</summary>
    public void Add(string path, string first, string second, int variable)
    {
        if (!pairs.TryGetValue(path, out var known)) pairs[path] = known = [];
        known[(first, second)] = variable;
    }

    /// <summary>1 where the pairs of some records can lie so, else 0.</summary>
    public int Possible(string path)
    {
        var all = store.Constant(1);
        if (!pairs.TryGetValue(path, out var known)) return all;
        foreach (var ((first, second), ab) in known)
            foreach (var ((from, third), bc) in known)
                if (from == second && known.TryGetValue((first, third), out var ac)) all = store.Apply(Operations.And, all, Triple(ab, bc, ac));
        return all;
    }

    private int Triple(int ab, int bc, int ac)
    {
        var joined = store.Apply(Together, store.Apply(Together, Ways(ab), Ways(bc)), Ways(ac));
        return store.Map(joined, CanBe, 0);
    }

    private int Ways(int variable) => store.Of(variable, [.. Enumerable.Range(0, IntervalRelation.Count)]);

    private static readonly BinaryOperation Together = new((a, b) => (a * IntervalRelation.Count) + b);

    private static readonly BinaryOperation CanBe = new((joined, _) =>
        IntervalRelation.CanBe(joined / IntervalRelation.Count / IntervalRelation.Count, joined / IntervalRelation.Count % IntervalRelation.Count, joined % IntervalRelation.Count) ? 1 : 0);
}
