namespace ComplianceEngine.Judging;

/// <summary>Joins outcomes.</summary>
internal static class OutcomeMerge
{
    /// <summary>
    /// What can be said where either may be so: the same if they agree, the more telling if neither is a finding, else that it
    /// cannot be decided.
    /// </summary>
    public static Outcome Either(Outcome a, Outcome b)
    {
        if (a == b) return a;
        return a.IsFinding() || b.IsFinding() ? Outcome.Undetermined : Stricter(a, b);
    }

    public static Outcome Stricter(Outcome a, Outcome b) => a > b ? a : b;
}
