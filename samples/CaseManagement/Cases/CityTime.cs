using System.Globalization;

namespace CaseManagement.Cases;

/// <summary>New York's clocks, which the jail's papers go by.</summary>
internal static class CityTime
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>What the clock on the wall shows at a moment, to the second.</summary>
    public static DateTime WallClock(DateTimeOffset moment)
    {
        var time = TimeZoneInfo.ConvertTime(moment, NewYork).DateTime;
        return time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
    }

    /// <summary>A moment for the screen.</summary>
    public static string Show(DateTimeOffset moment) => Show(WallClock(moment));

    /// <summary>A wall-clock time for the screen.</summary>
    public static string Show(DateTime wallClock) => wallClock.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
