namespace ComplianceEngine.Testing;

/// <summary>What a test case can see of what was found of one record.</summary>
/// <param name="Outcome">The outcomes, with the exceptions that excuse: one for each version that was judged, in their order.</param>
/// <param name="Details">The same with missing facts, questions and whether readings differ.</param>
internal sealed record Verdicts(string Outcome, string Details)
{
    /// <summary>What is seen of findings.</summary>
    public static Verdicts Of(IReadOnlyList<Finding> findings)
    {
        var outcomes = string.Join('\n', findings.Select(Outcomes));
        return new Verdicts(outcomes, string.Join('\n', findings.Select(DetailsOf).Prepend(outcomes)));
    }

    /// <summary>The finding of which something else is said.</summary>
    /// <param name="before">What was found.</param>
    /// <param name="after">What else was found of the same record.</param>
    public static Finding Differing(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        for (var i = 0; i < before.Count && i < after.Count; i++)
            if (Outcomes(before[i]) != Outcomes(after[i]) || DetailsOf(before[i]) != DetailsOf(after[i])) return before[i];
        return before[^1];
    }

    private static string Outcomes(Finding finding) => $"{finding.Outcome} {Names(finding)}";

    private static string Names(Finding finding) => string.Join(',', finding.Exceptions.Where(exception => finding.Outcome == ComplianceEngine.Outcome.Exempt && exception.Result == Truth.True).Select(exception => exception.Id));

    private static string DetailsOf(Finding finding) =>
        $"{finding.Disputed} {string.Join(',', finding.Asks)} {string.Join(',', finding.Needs.Select(need => $"{need.Record}.{need.Field}").Distinct().Order(StringComparer.Ordinal))}";
}
