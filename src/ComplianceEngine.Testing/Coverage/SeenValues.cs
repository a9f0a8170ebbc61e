using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Notes which values clauses have while outcomes are found.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class SeenValues : IClauseLens
{
    private readonly Dictionary<Condition, int> places;
    private TruthValues[] seen;

    /// <summary>Starts with nothing seen.</summary>
    /// <param name="clauses">The clauses to watch.</param>
    public SeenValues(IReadOnlyList<PackClause> clauses)
    {
        places = new Dictionary<Condition, int>(clauses.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < clauses.Count; i++) places[clauses[i].Condition] = i;
        seen = new TruthValues[clauses.Count];
    }

    /// <inheritdoc/>
    public Truth See(Condition clause, Truth value, bool decides)
    {
        if (decides && places.TryGetValue(clause, out var place)) seen[place] |= (TruthValues)(1 << (int)value);
        return value;
    }

    /// <summary>What was seen of each clause since the last call.</summary>
    public TruthValues[] Take()
    {
        var taken = seen;
        seen = new TruthValues[taken.Length];
        return taken;
    }
}
