using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A period in force, in seconds: from midnight in New York on its first day to the last second of its last.</summary>
internal sealed class LinkedPeriod
{
    private readonly long fromEarliest;
    private readonly long fromLatest;
    private readonly long to;

    public LinkedPeriod(EffectivePeriod period)
    {
        Period = period;
        fromEarliest = StartOf(period.FromEarliest);
        fromLatest = StartOf(period.FromLatest);
        to = period.To is { } last ? StartOf(last.AddDays(1)) - 1 : long.MaxValue;
    }

    public EffectivePeriod Period { get; }

    /// <summary>When it begins to be in force.</summary>
    public TimeRange Begins => new(fromEarliest, fromLatest);

    /// <summary>The last second on which it is in force.</summary>
    public long End => to;

    /// <summary>Whether the law's own date, not the record's, leaves it open.</summary>
    public bool IsOpenAt(TimeRange moment) => fromEarliest != fromLatest && moment.Latest >= fromEarliest && moment.Earliest < fromLatest;

    /// <summary>Whether it is in force at a moment.</summary>
    public Truth Covers(TimeRange moment)
    {
        if (moment.Earliest >= fromLatest && moment.Latest <= to) return Truth.True;
        return moment.Latest < fromEarliest || moment.Earliest > to ? Truth.False : Truth.Unknown;
    }

    /// <summary>Whether an act from one moment to another goes on while it is in force.</summary>
    public Truth Meets(TimeRange from, TimeRange until)
    {
        if (from.Latest <= to && until.Earliest >= fromLatest) return Truth.True;
        return until.Latest < fromEarliest || from.Earliest > to ? Truth.False : Truth.Unknown;
    }

    /// <summary>The part of a moment that can lie in the period.</summary>
    public TimeRange Narrow(TimeRange moment) => new(Math.Max(moment.Earliest, fromEarliest), Math.Min(moment.Latest, to));

    private static long StartOf(DateOnly day) => ZoneClock.NewYork.StartOfDay(DateValue.From(day).Days);
}
