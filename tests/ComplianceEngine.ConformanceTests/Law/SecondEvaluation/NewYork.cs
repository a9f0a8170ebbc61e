using System.Globalization;
using NodaTime;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>New York's clock: times with their offset, seconds and days.</summary>
internal static class NewYork
{
    public const long Hour = 3600;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static long Seconds(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture).ToUnixTimeSeconds();

    public static string Text(long seconds) => At(seconds).ToDateTimeOffset().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateOnly Day(long seconds) => At(seconds).Date.ToDateOnly();

    /// <summary>The first second of a day.</summary>
    public static long Begin(DateOnly day) => LocalDate.FromDateOnly(day).AtStartOfDayInZone(Zone).ToInstant().ToUnixTimeSeconds();

    /// <summary>The seconds that a clock shows since midnight.</summary>
    public static long Clock(long seconds) => At(seconds).TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond;

    /// <summary>The same time of day some days before.</summary>
    public static long DaysBefore(long seconds, int days) => At(seconds).LocalDateTime.PlusDays(-days).InZoneLeniently(Zone).ToInstant().ToUnixTimeSeconds();

    private static ZonedDateTime At(long seconds) => Instant.FromUnixTimeSeconds(seconds).InZone(Zone);
}
