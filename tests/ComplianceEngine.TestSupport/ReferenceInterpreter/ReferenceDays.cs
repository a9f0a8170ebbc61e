using ComplianceEngine.Rules;
using NodaTime;
using Duration = ComplianceEngine.Rules.Duration;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Time that passes on some days only.</summary>
public static class ReferenceDays
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>When a length of time after a start is over: the last second at which no more than it has passed on days that count.</summary>
    public static Bounds End(Situation situation, Exclusions excluded, Bounds start, Duration length)
    {
        var seconds = length.Amount * (length.Unit == DurationUnit.Hours ? 3600L : 60L);
        return start.Move(least => End(least, sure: true), most => End(most, sure: false));

        long End(long from, bool sure)
        {
            var left = seconds;
            for (var day = situation.World.Calendar.DayOf(from); ; day++)
            {
                var hours = situation.World.Calendar.Day(day);
                var begun = Math.Max(from, hours.Least);
                if (IsExcluded(situation.World.Pack, excluded, Epoch.PlusDays((int)day), sure)) continue;
                var whole = hours.Most + 1 - begun;
                if (left < whole) return begun + left;
                left -= whole;
            }
        }
    }

    private static bool IsExcluded(RulePack pack, Exclusions excluded, LocalDate day, bool sure) =>
        excluded.Weekdays.Contains((System.DayOfWeek)((int)day.DayOfWeek % 7))
        || excluded.Holidays.SelectMany(list => pack.HolidayLists[list].Entries).Any(holiday => IsKept(holiday, day, sure));

    /// <summary>Whether a holiday falls on a day or is kept on it: its own day lies at most a day away.</summary>
    private static bool IsKept(Holiday holiday, LocalDate day, bool sure) => new[] { -1, 0, 1 }.Select(day.PlusDays).Any(own =>
    {
        var known = own.ToDateOnly();
        if (!IsOwnDay(holiday.On, own) || known > holiday.InForce.To || known < (sure ? holiday.InForce.FromLatest : holiday.InForce.FromEarliest)) return false;
        if (own == day) return true;
        var keptLater = holiday.Observance != HolidayObservance.OnTheDay && own.DayOfWeek == IsoDayOfWeek.Sunday && day > own;
        var keptEarlier = holiday.Observance == HolidayObservance.NearestWeekday && own.DayOfWeek == IsoDayOfWeek.Saturday && day < own;
        return keptLater || keptEarlier;
    });

    private static bool IsOwnDay(YearlyDay rule, LocalDate day) => rule switch
    {
        FixedDay known => (day.Month, day.Day) == (known.Month, known.Day),
        WeekdayOfMonth { IsDayAfter: true } later => IsOwnDay(later with { IsDayAfter = false }, day.PlusDays(-1)),
        WeekdayOfMonth found => day.Month == found.Month && (int)day.DayOfWeek % 7 == (int)found.Weekday && IsInTurn(found.Ordinal, day),
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    private static bool IsInTurn(int ordinal, LocalDate day) =>
        ordinal == WeekdayOfMonth.Last ? day.PlusWeeks(1).Month != day.Month : (day.Day - 1) / 7 == ordinal - 1;
}
