using ComplianceEngine.Rules;
using NodaTime;
using NodaTime.TimeZones;
using Duration = ComplianceEngine.Rules.Duration;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Days and wall-clock times of one zone, by NodaTime alone.</summary>
public sealed class PlainCalendar(string zoneId)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The calendar by which the law counts.</summary>
    public static readonly PlainCalendar NewYork = new("America/New_York");

    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneId];

    public static long Number(LocalDate day) => Period.DaysBetween(Epoch, day);

    public static long Number(DateOnly day) => Number(LocalDate.FromDateOnly(day));

    /// <summary>The seconds of a day, told by its number.</summary>
    public Bounds Day(long number)
    {
        var day = Epoch.PlusDays((int)number);
        return new Bounds(Seconds(day.AtStartOfDayInZone(zone)), Seconds(day.PlusDays(1).AtStartOfDayInZone(zone)) - 1);
    }

    /// <summary>The number of the day of a second.</summary>
    public long DayOf(long seconds) => Number(At(seconds).Date);

    /// <summary>The seconds that the clock on the wall shows since midnight.</summary>
    public long ClockAt(long seconds) => At(seconds).TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond;

    /// <summary>The numbers of the days on which the seconds can lie.</summary>
    public Bounds DaysOf(Bounds seconds) => seconds.Move(DayOf);

    /// <summary>The one or two moments of a wall-clock time; <see langword="null"/> if the clock skipped it.</summary>
    public Bounds? Wall(LocalDateTime wall)
    {
        var map = zone.MapLocal(wall);
        return map.Count == 0 ? null : new Bounds(Seconds(map.First()), Seconds(map.Last()));
    }

    /// <summary>Moves moments by a fixed length of time: hours and minutes elapse, days and years turn the calendar's pages.</summary>
    public Bounds Move(Bounds moments, Duration by, bool isBackward)
    {
        var amount = isBackward ? -by.Amount : by.Amount;
        return by.Unit switch
        {
            DurationUnit.Minutes => moments.Move(seconds => seconds + (amount * 60L)),
            DurationUnit.Hours => moments.Move(seconds => seconds + (amount * 3600L)),
            DurationUnit.Days => MoveWall(moments, wall => wall.PlusDays(amount)),
            _ => MoveWall(moments, wall => wall.PlusYears(amount)),
        };
    }

    /// <summary>Moves days by a length of time stated in days or years.</summary>
    public static Bounds MoveDays(Bounds days, Duration by) => days.Move(day => by.Unit == DurationUnit.Years
        ? Number(Epoch.PlusDays((int)day).PlusYears(by.Amount))
        : day + by.Amount);

    private static long Seconds(ZonedDateTime time) => time.ToInstant().ToUnixTimeSeconds();

    private ZonedDateTime At(long seconds) => Instant.FromUnixTimeSeconds(seconds).InZone(zone);

    // Where clocks go back a later moment can have the earlier wall-clock time.
    private Bounds MoveWall(Bounds moments, Func<LocalDateTime, LocalDateTime> move)
    {
        var moved = moments.Move(seconds => Resolve(move(At(seconds).LocalDateTime)).Least, seconds => Resolve(move(At(seconds).LocalDateTime)).Most);
        return new Bounds(Math.Min(moved.Least, moved.Most), Math.Max(moved.Least, moved.Most));
    }

    private Bounds Resolve(LocalDateTime wall)
    {
        if (Wall(wall) is { } moments) return moments;
        var after = Seconds(zone.ResolveLocal(wall, Resolvers.LenientResolver));
        return new Bounds(after, after);
    }
}
