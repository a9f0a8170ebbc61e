using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>Counts time on days that are not excluded.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DayCounter(Exclusions excluded, ImmutableArray<HolidayList> lists)
{
    // No export tells of later years in earnest, and the calendar ends with them.
    private const int LastYear = 9990;
    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;
    private static readonly int LastDay = new DateOnly(LastYear, 12, 31).DayNumber;
    private readonly ImmutableArray<Holiday> holidays = [.. lists.SelectMany(list => list.Entries)];

    /// <summary>The last second that lies within a number of counted seconds after a start.</summary>
    /// <param name="start">The start, in seconds.</param>
    /// <param name="seconds">How many seconds count.</param>
    /// <param name="zone">Whose days are meant.</param>
    /// <param name="most">Whether days that only may be excluded, since the law's own date is open, are taken to be.</param>
    public long End(long start, long seconds, ZoneClock zone, bool most)
    {
        for (var day = zone.DayOf(start); ; day++)
        {
            var next = zone.StartOfDay(day + 1);
            if (!Excludes(day, most))
            {
                if (start + seconds < next) return start + seconds;
                seconds -= next - start;
            }

            start = next;
        }
    }

    /// <summary>The days after a start, up to a moment, that surely do not count.</summary>
    public IEnumerable<int> Excluded(long start, long end, ZoneClock zone)
    {
        for (var day = zone.DayOf(start); zone.StartOfDay(day) <= end; day++)
            if (Excludes(day, most: false)) yield return day;
    }

    private bool Excludes(int day, bool most)
    {
        if (day + UnixDay > LastDay) return false;
        var date = DateOnly.FromDayNumber(day + UnixDay);
        if (excluded.Weekdays.Contains(date.DayOfWeek)) return true;
        foreach (var holiday in holidays)
            if (Falls(holiday, date, date.Year, most) || Falls(holiday, date, date.Year + 1, most)) return true;
        return false;
    }

    // New Year's Day can be kept on the last day of the year before.
    private static bool Falls(Holiday holiday, DateOnly date, int year, bool most)
    {
        var own = YearlyCalendar.DayIn(holiday.On, year);
        if (date != own && date != YearlyCalendar.KeptOn(own, holiday.Observance)) return false;
        var from = most ? holiday.InForce.FromEarliest : holiday.InForce.FromLatest;
        return own >= from && !(own > holiday.InForce.To);
    }
}
