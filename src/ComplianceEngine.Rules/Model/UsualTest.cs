using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>
/// A time lies later in its day, by more than a margin, than is usual among everybody's records of the kind that have the same text in
/// a field: <c>later … than_usual</c>. Usual is the percentile by nearest rank of the times of day of those records, the record in
/// scope left out. Unknown if the time is not exact, the text is not known, or too few records tell.
/// </summary>
/// <param name="Time">The time; of type time.</param>
/// <param name="Margin">How much later it must be for the test to hold, in hours or minutes; exactly as much is not later.</param>
/// <param name="Standard">What is usual.</param>
/// <param name="Location">Where it is written.</param>
public sealed record UsualTest(FieldReference Time, Duration Margin, UsualStandard Standard, SourceLocation Location) : Condition(Location)
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>From which records, and how, the usual time of day is told.</summary>
/// <param name="Group">The field, of type text and of the same record as the time, that those records have in common with the one in scope.</param>
/// <param name="Alias">The name of a record inside <paramref name="Where"/>.</param>
/// <param name="Where">Which records count, told by their own words alone; those of which it is unknown do not. <see langword="null"/> for all.</param>
/// <param name="Percentile">Which of the times, in order, is the usual latest: from 1 to <see cref="MaxPercentile"/>; 50 is the median.</param>
/// <param name="Least">How many records there must be at least, from 1 to <see cref="MaxLeast"/>.</param>
/// <param name="DayBegins">The hour, from 0 to <see cref="MaxHour"/>, at which a day of this reckoning begins, so that what happens soon after midnight is late.</param>
public sealed record UsualStandard(FieldReference Group, string Alias, Condition? Where, int Percentile, int Least, int DayBegins)
{
    /// <summary>The greatest percentile.</summary>
    public const int MaxPercentile = 99;

    /// <summary>The greatest number of records that can be asked for; ours, far beyond what an average needs.</summary>
    public const int MaxLeast = 1_000_000;

    /// <summary>The last hour of a day.</summary>
    public const int MaxHour = 23;
}
