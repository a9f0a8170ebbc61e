namespace ComplianceEngine.Readers;

/// <summary>Days of the Gregorian calendar as numbers.</summary>
internal static class CivilDay
{
    private static ReadOnlySpan<byte> DaysInMonth => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private static ReadOnlySpan<short> DaysBeforeMonth => [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>Counts a day from 1970-01-01.</summary>
    /// <returns>Whether there is such a day, in the years 1 to 9999.</returns>
    public static bool TryGet(int year, int month, int day, out int days)
    {
        days = 0;
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1) return false;
        var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day > DaysInMonth[month - 1] + (leap && month == 2 ? 1 : 0)) return false;
        var before = year - 1;
        days = (before * 365) + (before / 4) - (before / 100) + (before / 400) + DaysBeforeMonth[month - 1] + (leap && month > 2 ? 1 : 0) + day - UnixDay;
        return true;
    }

    // 1970-01-01 counted from 0001-01-01 as day 1.
    private const int UnixDay = 719_163;
}
