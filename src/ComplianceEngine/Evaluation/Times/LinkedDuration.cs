using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A length of time: fixed, or the value that a dated parameter has at the act.</summary>
internal sealed class LinkedDuration
{
    private readonly (LinkedPeriod? Period, Duration Value)[] versions;

    public LinkedDuration(Duration fixedLength) => versions = [(null, fixedLength)];

    public LinkedDuration(DurationParameter parameter) =>
        versions = [.. parameter.Versions.Select(version => ((LinkedPeriod?)new LinkedPeriod(version.InForce), version.Value))];

    /// <summary>The time moved; anywhere if no value is in force at the act.</summary>
    public TimeRange Move(TimeRange start, Frame frame, bool isBackward)
    {
        if (versions.Length == 1 && versions[0].Period is null) return MoveBy(versions[0].Value, start, frame.Dataset.Zone, isBackward);
        var moved = new TimeRange(long.MaxValue, long.MinValue);
        foreach (var (period, value) in versions)
        {
            if (period!.Covers(frame.ActRange) == Truth.False) continue;
            var next = MoveBy(value, start, frame.Dataset.Zone, isBackward);
            moved = new TimeRange(Math.Min(moved.Earliest, next.Earliest), Math.Max(moved.Latest, next.Latest));
        }

        return moved.Earliest == long.MaxValue ? TimeRange.Any : moved;
    }

    /// <summary>The least and the most days or years it can be at the act, moved on from a day.</summary>
    public (int Least, int Most)? MoveDay(int day, Frame frame)
    {
        (int Least, int Most)? moved = null;
        foreach (var (period, value) in versions)
        {
            if (period is not null && period.Covers(frame.ActRange) == Truth.False) continue;
            var next = CalendarDay.Add(day, value.Amount, value.Unit);
            moved = moved is { } before ? (Math.Min(before.Least, next), Math.Max(before.Most, next)) : (next, next);
        }

        return moved;
    }

    public void AddBlame(Frame frame, ref Blame blame)
    {
        if (IsDated) frame.BlameAct(ref blame);
    }

    public void Cite(Frame frame)
    {
        if (IsDated) frame.CiteAct();
    }

    /// <summary>The length in words, as it is at the act.</summary>
    public string Describe(Frame frame)
    {
        var inForce = versions.Where(version => version.Period is null || version.Period.Covers(frame.ActRange) != Truth.False);
        return string.Join(" or ", inForce.Select(version => ClauseText.Describe(version.Value)).Distinct());
    }

    private bool IsDated => versions[0].Period is not null;

    private static TimeRange MoveBy(Duration length, TimeRange start, ZoneClock zone, bool isBackward)
    {
        var amount = isBackward ? -length.Amount : length.Amount;
        return length.Unit switch
        {
            DurationUnit.Minutes => start.Plus(amount * 60L, amount * 60L),
            DurationUnit.Hours => start.Plus(amount * 3600L, amount * 3600L),
            _ => new TimeRange(MoveDays(start.Earliest, amount, length.Unit, zone).Earliest, MoveDays(start.Latest, amount, length.Unit, zone).Latest),
        };
    }

    // The same time of day on the moved calendar day; both hours where clocks went back, the day's start where they skipped it.
    private static TimeRange MoveDays(long seconds, int amount, DurationUnit unit, ZoneClock zone)
    {
        if (seconds is long.MinValue or long.MaxValue) return new TimeRange(seconds, seconds);
        var wall = seconds + zone.OffsetAt(seconds);
        var day = (int)Math.Floor(wall / (double)CalendarDay.Seconds);
        var timeOfDay = wall - ((long)day * CalendarDay.Seconds);
        var moved = CalendarDay.Add(day, amount, unit);
        var time = zone.FromWall(((long)moved * CalendarDay.Seconds) + timeOfDay);
        return time.IsKnown ? new TimeRange(time.Earliest, time.Latest) : new TimeRange(zone.StartOfDay(moved), zone.StartOfDay(moved));
    }
}
