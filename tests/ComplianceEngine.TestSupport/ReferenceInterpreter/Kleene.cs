namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Three-valued logic.</summary>
public static class Kleene
{
    public static Truth From(bool holds) => holds ? Truth.True : Truth.False;

    public static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    public static Truth All(IEnumerable<Truth> truths)
    {
        var seen = truths.ToHashSet();
        return seen.Contains(Truth.False) ? Truth.False : seen.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True;
    }

    public static Truth Any(IEnumerable<Truth> truths) => Not(All(truths.Select(Not)));

    /// <summary>What is known where one of several things is the case and each would give a value.</summary>
    public static Truth OneOf(IEnumerable<Truth> truths) => truths.ToHashSet() is { Count: 1 } same ? same.Single() : Truth.Unknown;

    public static Truth Before(Bounds left, Bounds right) =>
        left.Most < right.Least ? Truth.True : left.Least >= right.Most ? Truth.False : Truth.Unknown;
}
