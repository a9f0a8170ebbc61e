namespace ComplianceEngine.Evaluation;

/// <summary>What is known of a moment: it lies somewhere between two seconds, both included.</summary>
/// <param name="Earliest">The earliest second since 1970-01-01T00:00:00Z; <see cref="long.MinValue"/> if nothing bounds it.</param>
/// <param name="Latest">The latest second; <see cref="long.MaxValue"/> if nothing bounds it.</param>
internal readonly record struct TimeRange(long Earliest, long Latest)
{
    /// <summary>Nothing is known.</summary>
    public static readonly TimeRange Any = new(long.MinValue, long.MaxValue);

    public bool IsExact => Earliest == Latest;

    public static TimeRange From(long earliest) => new(earliest, long.MaxValue);

    public static Truth Before(TimeRange a, TimeRange b) =>
        a.Latest < b.Earliest ? Truth.True : a.Earliest >= b.Latest ? Truth.False : Truth.Unknown;

    public static Truth NotAfter(TimeRange a, TimeRange b) =>
        a.Latest <= b.Earliest ? Truth.True : a.Earliest > b.Latest ? Truth.False : Truth.Unknown;

    /// <summary>The later of two moments.</summary>
    public static TimeRange Later(TimeRange a, TimeRange b) => new(Math.Max(a.Earliest, b.Earliest), Math.Max(a.Latest, b.Latest));

    /// <summary>What either range allows, and all in between.</summary>
    public TimeRange Or(TimeRange other) => new(Math.Min(Earliest, other.Earliest), Math.Max(Latest, other.Latest));

    /// <summary>The range moved by between two numbers of seconds; open ends stay open.</summary>
    public TimeRange Plus(long least, long most) => new(Add(Earliest, least), Add(Latest, most));

    private static long Add(long seconds, long by) => seconds is long.MinValue or long.MaxValue || by is long.MaxValue or long.MinValue
        ? by is long.MaxValue or long.MinValue ? by : seconds
        : seconds + by;
}
