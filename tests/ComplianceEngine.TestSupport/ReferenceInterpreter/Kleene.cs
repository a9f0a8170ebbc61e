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

    public static Truth All(params IReadOnlyList<Truth> truths) =>
        truths.Contains(Truth.False) ? Truth.False : truths.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True;

    public static Truth Any(params IReadOnlyList<Truth> truths) =>
        truths.Contains(Truth.True) ? Truth.True : truths.Contains(Truth.Unknown) ? Truth.Unknown : Truth.False;

    /// <summary>What is known where one of several things is the case and each would give a value.</summary>
    public static Truth OneOf(params IReadOnlyList<Truth> truths) => truths.All(truth => truth == truths[0]) ? truths[0] : Truth.Unknown;

    public static Truth Before(Bounds left, Bounds right) =>
        left.Most < right.Least ? Truth.True : left.Least >= right.Most ? Truth.False : Truth.Unknown;
}
