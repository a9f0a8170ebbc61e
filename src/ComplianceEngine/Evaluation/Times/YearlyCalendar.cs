using System.Diagnostics;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>The days of a year that are told by rule.</summary>
internal static class YearlyCalendar
{
    private const int Week = 7;

    /// <summary>The day of a year.</summary>
    public static DateOnly DayIn(YearlyDay day, int year) => day switch
    {
        FixedDay known => new DateOnly(year, known.Month, known.Day),
        WeekdayOfMonth floating => DayIn(floating, year),
        _ => throw new UnreachableException(),
    };

    /// <summary>The day on which a holiday is kept: its own, or one beside it where that is on a weekend.</summary>
    public static DateOnly KeptOn(DateOnly day, HolidayObservance observance) => (observance, day.DayOfWeek) switch
    {
        (HolidayObservance.NearestWeekday, DayOfWeek.Saturday) => day.AddDays(-1),
        (not HolidayObservance.OnTheDay, DayOfWeek.Sunday) => day.AddDays(1),
        _ => day,
    };

    private static DateOnly DayIn(WeekdayOfMonth day, int year)
    {
        var first = new DateOnly(year, day.Month, 1);
        var found = first.AddDays(((day.Weekday - first.DayOfWeek + Week) % Week) + (Week * (day.Ordinal - 1)));
        if (day.Ordinal == WeekdayOfMonth.Last && found.Month != day.Month) found = found.AddDays(-Week);
        return day.IsDayAfter ? found.AddDays(1) : found;
    }
}
