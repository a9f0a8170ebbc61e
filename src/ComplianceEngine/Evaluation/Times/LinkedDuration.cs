using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A length of time: fixed, or the value that a dated parameter has at the act.</summary>
internal sealed class LinkedDuration
{
    private readonly (LinkedPeriod? Period, Duration Value)[] versions;
    private readonly LinkedTimeline? timeline;

    public LinkedDuration(Duration fixedLength) => versions = [(null, fixedLength)];

    public LinkedDuration(DurationParameter parameter)
    {
        versions = [.. parameter.Versions.Select(version => ((LinkedPeriod?)new LinkedPeriod(version.InForce), version.Value))];
        timeline = new LinkedTimeline([.. versions.Select(version => version.Period!)]);
    }

    /// <summary>The time moved; anywhere if at the act no value may be in force.</summary>
    public TimeRange Move(TimeRange start, Frame frame, bool isBackward)
    {
        if (timeline is null) return MoveBy(versions[0].Value, start, frame.Dataset.Zone, isBackward);
        if (timeline.CanLieOutside(frame.ActRange)) return TimeRange.Any;
        TimeRange? moved = null;
        foreach (var (period, value) in versions)
        {
            if (period!.Covers(frame.ActRange) == Truth.False) continue;
            var next = MoveBy(value, start, frame.Dataset.Zone, isBackward);
            moved = moved?.Or(next) ?? next;
        }

        return moved!.Value;
    }

    /// <summary>The least and the most days or years it can be at the act, moved on from a day; nothing if at the act no value may be in force.</summary>
    public (int Least, int Most)? MoveDay(int day, Frame frame)
    {
        if (timeline is not null && timeline.CanLieOutside(frame.ActRange)) return null;
        (int Least, int Most)? moved = null;
        foreach (var (period, value) in versions)
        {
            if (period is not null && period.Covers(frame.ActRange) == Truth.False) continue;
            var next = CalendarDay.Add(day, value.Amount, value.Unit);
            moved = moved is { } before ? (Math.Min(before.Least, next), Math.Max(before.Most, next)) : (next, next);
        }

        return moved;
    }

    /// <summary>The least and the most seconds that it can be at the act, of a length in hours or minutes; nothing if at the act no value may be in force.</summary>
    public (long Least, long Most)? Elapsed(Frame frame)
    {
        if (timeline is not null && timeline.CanLieOutside(frame.ActRange)) return null;
        (long Least, long Most)? elapsed = null;
        foreach (var (period, value) in versions)
        {
            if (period is not null && period.Covers(frame.ActRange) == Truth.False) continue;
            var seconds = value.Amount * (value.Unit == DurationUnit.Hours ? 3600L : 60L);
            elapsed = elapsed is { } before ? (Math.Min(before.Least, seconds), Math.Max(before.Most, seconds)) : (seconds, seconds);
        }

        return elapsed;
    }

    public void AddBlame(Frame frame, ref Blame blame)
    {
        if (timeline is not null) frame.BlameAct(ref blame);
    }

    public void Cite(Frame frame)
    {
        if (timeline is not null) frame.CiteAct();
    }

    /// <summary>The length in words, as it is at the act.</summary>
    public string Describe(Frame frame)
    {
        var inForce = versions.Where(version => version.Period is null || version.Period.Covers(frame.ActRange) != Truth.False);
        return string.Join(" or ", inForce.Select(version => ClauseText.Describe(version.Value)).Distinct());
    }

    private static TimeRange MoveBy(Duration length, TimeRange start, ZoneClock zone, bool isBackward)
    {
        var amount = isBackward ? -length.Amount : length.Amount;
        return length.Unit switch
        {
            DurationUnit.Minutes => start.Plus(amount * 60L, amount * 60L),
            DurationUnit.Hours => start.Plus(amount * 3600L, amount * 3600L),
            _ => MoveDays(start, amount, length.Unit, zone),
        };
    }

    // Where clocks go back a later moment can have the earlier wall-clock time.
    private static TimeRange MoveDays(TimeRange start, int amount, DurationUnit unit, ZoneClock zone)
    {
        var (first, last) = (MoveDays(start.Earliest, amount, unit, zone).Earliest, MoveDays(start.Latest, amount, unit, zone).Latest);
        return new TimeRange(Math.Min(first, last), Math.Max(first, last));
    }

    // The same time of day on the moved calendar day: both hours where clocks went back, as long after midnight where they skipped it.
    private static TimeRange MoveDays(long seconds, int amount, DurationUnit unit, ZoneClock zone)
    {
        if (seconds is long.MinValue or long.MaxValue) return new TimeRange(seconds, seconds);
        var wall = seconds + zone.OffsetAt(seconds);
        var day = (int)Math.Floor(wall / (double)CalendarDay.Seconds);
        var timeOfDay = wall - ((long)day * CalendarDay.Seconds);
        var moved = CalendarDay.Add(day, amount, unit);
        var time = zone.FromWall(((long)moved * CalendarDay.Seconds) + timeOfDay);
        if (time.IsKnown) return new TimeRange(time.Earliest, time.Latest);
        var skipped = zone.StartOfDay(moved) + timeOfDay;
        return new TimeRange(skipped, skipped);
    }
}
