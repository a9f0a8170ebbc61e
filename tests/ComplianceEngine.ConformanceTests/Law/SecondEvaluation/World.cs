namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>One way in which things can have been: every record filled in, every open day of the law fixed, every open question answered.</summary>
/// <param name="Rows">The records of one person.</param>
/// <param name="Readings">The answer to each open question.</param>
/// <param name="RuleBegan">The day on which the department's rule, 39 RCNY § 2-01, took effect.</param>
/// <param name="AbortionRepealed">The day on which Penal Law 125.40 and 125.45 were repealed.</param>
/// <param name="DaysEndLate">Whether what is dated with the day of an act came after it.</param>
/// <param name="BeganEarly">Whether a policy of which nobody told the first day began as early as it can have.</param>
internal sealed record World(IReadOnlyList<Row> Rows, IReadOnlyDictionary<string, string> Readings, DateOnly RuleBegan, DateOnly AbortionRepealed, bool DaysEndLate, bool BeganEarly)
{
    // Days that were not found: the first and the last on which it can have been.
    private static readonly DateOnly[] RuleDays = [new(2019, 8, 13), new(2020, 2, 3)];
    private static readonly DateOnly[] RepealDays = [new(2019, 1, 1), new(2019, 12, 31)];

    /// <summary>The worlds that differ in what nobody found out.</summary>
    public static IEnumerable<World> All(IReadOnlyList<Row> rows, IReadOnlyDictionary<string, string> readings, bool hasOpenStart) =>
        from rule in RuleDays
        from repeal in RepealDays
        from late in new[] { false, true }
        from early in hasOpenStart ? new[] { true, false } : [true]
        select new World(rows, readings, rule, repeal, late, early);

    /// <summary>The person's records of a kind.</summary>
    public IEnumerable<Row> Of(string kind) => Rows.Where(row => row.Kind == kind && !row.IsOfOthers);

    /// <summary>Everybody's records of a kind.</summary>
    public IEnumerable<Row> OfAnybody(string kind) => Rows.Where(row => row.Kind == kind);

    public bool Reads(string question, string answer) => Readings[question] == answer;

    /// <summary>Whether a day was over or at hand by an act.</summary>
    public bool HadCome(DateOnly day, long act) => day < NewYork.Day(act) || (day == NewYork.Day(act) && !DaysEndLate);

    /// <summary>Whether a person signed a yes to a question about a record.</summary>
    public bool Signed(Row about, string question) =>
        Of("review").Any(review => review["record"] == about.Kind && review["record_id"] == about.Id && review["question"] == question && review.Yes("answer"));
}
