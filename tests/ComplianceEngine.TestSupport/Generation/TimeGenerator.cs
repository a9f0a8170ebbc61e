using System.Globalization;
using NodaTime;

namespace ComplianceEngine.TestSupport.Generation;

/// <summary>Times that tell mistakes: around the days on which law changes, at both ends of lengths of time, in the hours of clock changes.</summary>
public sealed class TimeGenerator(Dice dice, IReadOnlyList<DateOnly> turns, string zoneId)
{
    private const int Hour = 3600;
    private const int Day = 24 * Hour;
    private static readonly int[] Steps = [0, 0, 1, 1, 60, Hour, 3 * Hour, 4 * Hour, 5 * Hour, 6 * Hour, Day, 2 * Day, 40 * Day, 400 * Day];

    // 1:30 on a day when clocks went back, noon on a leap day, the last second before clocks went forward.
    private static readonly LocalDateTime[] Oddities = [new(2018, 11, 4, 1, 30, 0), new(2016, 2, 29, 12, 0, 0), new(2018, 3, 11, 1, 59, 59), new(2015, 11, 1, 0, 59, 59)];

    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneId];

    /// <summary>A moment for a person's story to turn around.</summary>
    public Instant Center()
    {
        var wall = dice.Below(10) switch
        {
            < 5 => LocalDate.FromDateOnly(dice.From(turns)).AtMidnight().PlusSeconds(dice.Pick(-1, 0, 0, 1, -Hour, Hour, 12 * Hour)),
            < 7 => dice.From(Oddities),
            _ => new LocalDate(2014, 1, 1).PlusDays(dice.Below(13 * 365)).AtMidnight().PlusSeconds(dice.Below(Day)),
        };
        return wall.InZoneLeniently(zone).ToInstant();
    }

    /// <summary>A moment near another, or some years before it.</summary>
    public Instant Near(Instant center)
    {
        if (dice.Chance(20)) return center.InZone(zone).LocalDateTime.PlusYears(-dice.Pick(1, 2, 5, 5, 5, 6)).PlusDays(dice.Pick(-1, 0, 0, 1, -60)).InZoneLeniently(zone).ToInstant();
        var step = dice.From(Steps) + dice.Pick(-1, 0, 0, 0, 1);
        return center.Plus(NodaTime.Duration.FromSeconds(dice.Chance(50) ? step : -step));
    }

    /// <summary>A time as a cell holds it.</summary>
    public string Time(Instant center)
    {
        var moment = Near(center);
        return dice.Below(100) switch
        {
            < 5 => "none",
            < 7 => dice.Pick("soon", "2018-03-11T02:30:00", "2018-02-30"),
            < 20 => Text(moment, "yyyy-MM-dd"),
            < 25 => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            < 30 => Text(moment, "yyyy-MM-dd' 'HH:mm"),
            _ => Text(moment, "yyyy-MM-dd'T'HH:mm:ss"),
        };
    }

    /// <summary>A date as a cell holds it.</summary>
    public string Date(Instant center) => dice.Below(100) switch
    {
        < 5 => "none",
        < 7 => "2018-02-30",
        < 12 => Text(Near(center), "yyyy-MM-dd'T'HH:mm:ss"),
        _ => Text(Near(center), "yyyy-MM-dd"),
    };

    public string Text(Instant moment, string pattern) => moment.InZone(zone).LocalDateTime.ToString(pattern, CultureInfo.InvariantCulture);
}
