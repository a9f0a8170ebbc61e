namespace ComplianceEngine.Testing.Generation;

/// <summary>Times on a New York wall clock, in seconds since 1970-01-01T00:00:00 on that clock.</summary>
internal static class WallTime
{
    public const long Minute = 60;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    /// <summary>Not recorded.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The first day of the generated acts: before the first local law on detainers (2012-03-21).</summary>
    public static readonly long Start = On(2012, 1, 1);

    /// <summary>When the generated export was made: after the latest law that is encoded (2026-01-29).</summary>
    public static readonly long AsOf = On(2026, 6, 1);

    /// <summary>It had not happened when the export was made, as any time after <see cref="AsOf"/>.</summary>
    public static readonly long NotYet = AsOf + 1;

    public static long On(int year, int month, int day) => OnDay(DayNumber(year, month, day));

    public static long OnDay(int days) => days * Day;

    public static int DayOf(long wall) => (int)(wall / Day);

    /// <summary>The evening before clocks change, at nine, since the rule of 2007: second Sunday of March, first Sunday of November.</summary>
    public static long EveningBeforeClockChange(ref SeededRandom random)
    {
        var year = random.Between(2012, 2025);
        var spring = random.Chance(500);
        var first = DayNumber(year, spring ? 3 : 11, spring ? 8 : 1);
        return OnDay(NextSunday(first) - 1) + (21 * Hour);
    }

    private static int DayNumber(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    // 1970-01-04 was a Sunday.
    private static int NextSunday(int days) => days + ((7 - ((days - 3) % 7)) % 7);
}
