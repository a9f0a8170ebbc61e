using NodaTime;

namespace ComplianceEngine.Records;

/// <summary>Turns wall-clock times of one zone into seconds since 1970-01-01T00:00:00Z and back, by a table made once.</summary>
/// <remarks>
/// The zone's rules come from the tz database inside NodaTime, so that they are the same on every machine. The table covers
/// 1900 to 2199; outside it the nearest offset holds. Immutable and safe to share between threads.
/// </remarks>
public sealed class ZoneClock
{
    private const int Day = 86_400;
    private const byte Irregular = byte.MaxValue;
    private static readonly int FirstDay = DayNumber(1900);
    private static readonly int DayAfterLast = DayNumber(2200);

    // transitions[i] is the first second (UTC) of offsets[i + 1].
    private readonly long[] transitions;
    private readonly int[] offsets;

    // By wall-clock day from FirstDay on: the place in dayOffsets of the one offset that holds all day, or Irregular.
    private readonly byte[] days;
    private readonly int[] dayOffsets;

    private ZoneClock(string id, long[] transitions, int[] offsets)
    {
        Id = id;
        this.transitions = transitions;
        this.offsets = offsets;
        dayOffsets = [.. offsets.Distinct().Take(Irregular)];
        days = FindDayOffsets();
    }

    /// <summary>New York, where the rules' law applies.</summary>
    public static readonly ZoneClock NewYork = Find("America/New_York")!;

    /// <summary>The zone's name in the tz database.</summary>
    public string Id { get; }

    /// <summary>Finds a zone.</summary>
    /// <param name="id">Its name in the tz database: <c>America/New_York</c>.</param>
    /// <returns>The zone, or <see langword="null"/> if there is none of that name.</returns>
    public static ZoneClock? Find(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null) return null;
        var from = Instant.FromUtc(1900, 1, 1, 0, 0);
        var to = Instant.FromUtc(2200, 1, 1, 0, 0);
        var transitions = new List<long>();
        var offsets = new List<int>();
        foreach (var interval in zone.GetZoneIntervals(from, to))
        {
            var offset = interval.WallOffset.Seconds;
            if (offsets.Count > 0 && offsets[^1] == offset) continue;
            if (offsets.Count > 0) transitions.Add(interval.Start.ToUnixTimeSeconds());
            offsets.Add(offset);
        }

        return new ZoneClock(id, [.. transitions], [.. offsets]);
    }

    /// <summary>The zone's offset from UTC at a moment, in seconds; negative west of Greenwich.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    public int OffsetAt(long seconds) => offsets[IndexAt(seconds)];

    /// <summary>Reads a wall-clock time.</summary>
    /// <param name="wall">Seconds since 1970-01-01T00:00:00 on the wall clock.</param>
    /// <returns>The time; both times if it happened twice; unreadable if the clock skipped it.</returns>
    public TimeValue FromWall(long wall)
    {
        var (day, second) = Math.DivRem(wall, Day);
        return second < 0 ? FromWall((int)day - 1, (int)second + Day) : FromWall((int)day, (int)second);
    }

    /// <summary>Reads a wall-clock time.</summary>
    /// <param name="day">Days since 1970-01-01.</param>
    /// <param name="second">Seconds since midnight on the wall clock, from 0 to 86,399.</param>
    /// <returns>The time; both times if it happened twice; unreadable if the clock skipped it.</returns>
    public TimeValue FromWall(int day, int second)
    {
        var wall = ((long)day * Day) + second;
        var place = unchecked((uint)(day - FirstDay)) < (uint)days.Length ? days[day - FirstDay] : Irregular;
        return place == Irregular ? FromIrregularWall(wall) : TimeValue.At(wall - dayOffsets[place]);
    }

    /// <summary>The whole of a calendar day.</summary>
    /// <param name="days">Days since 1970-01-01.</param>
    public TimeValue WholeDay(int days) => TimeValue.OnDay(StartOfDay(days), StartOfDay(days + 1) - 1);

    /// <summary>The first second of a calendar day.</summary>
    /// <param name="days">Days since 1970-01-01.</param>
    public long StartOfDay(int days)
    {
        var wall = (long)days * Day;
        var start = FromWall(wall);

        // No zone in use skips more than a day; where midnight is skipped, the day starts at the change.
        while (!start.IsKnown) start = FromWall(wall += 900);
        return start.Earliest;
    }

    /// <summary>The calendar day of a moment, in days since 1970-01-01.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    public int DayOf(long seconds)
    {
        var (day, rest) = Math.DivRem(seconds + OffsetAt(seconds), Day);
        return (int)(rest < 0 ? day - 1 : day);
    }

    private static int DayNumber(int year) => new DateOnly(year, 1, 1).DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    private TimeValue FromIrregularWall(long wall)
    {
        var near = IndexAt(wall - offsets[0]);
        var from = Math.Max(0, near - 1);
        var to = Math.Min(offsets.Length - 1, near + 1);
        long? first = null;
        for (var i = from; i <= to; i++)
        {
            var seconds = wall - offsets[i];
            if (!IsIn(i, seconds)) continue;
            if (first is { } earlier) return TimeValue.Twice(earlier, seconds);
            first = seconds;
        }

        return first is { } only ? TimeValue.At(only) : TimeValue.Unreadable;
    }

    // A day is regular if no change comes within a day of it: every moment of it then happened once.
    private byte[] FindDayOffsets()
    {
        var found = new byte[DayAfterLast - FirstDay];
        found.AsSpan().Fill(Irregular);
        for (var i = 0; i < offsets.Length; i++)
        {
            var from = i == 0 ? FirstDay : DayOf(transitions[i - 1]) + 2;
            var to = i == transitions.Length ? DayAfterLast : DayOf(transitions[i]) - 1;
            var place = Array.IndexOf(dayOffsets, offsets[i]);
            if (place >= 0 && from < to) found.AsSpan(from - FirstDay, to - from).Fill((byte)place);
        }

        return found;
    }

    private bool IsIn(int index, long seconds) =>
        (index == 0 || seconds >= transitions[index - 1]) && (index == transitions.Length || seconds < transitions[index]);

    private int IndexAt(long seconds)
    {
        var index = Array.BinarySearch(transitions, seconds);
        return index >= 0 ? index + 1 : ~index;
    }
}
