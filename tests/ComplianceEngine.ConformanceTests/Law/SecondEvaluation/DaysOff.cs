namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>The 48 hours, of which Saturdays, Sundays and holidays do not count, and which holidays there are (A21).</summary>
internal static class DaysOff
{
    private static readonly DateOnly FederalJuneteenth = new(2021, 6, 17);
    private static readonly DateOnly StateJuneteenth = new(2020, 10, 14);

    /// <summary>Whether no more than 48 hours passed on days that count.</summary>
    public static bool IsWithin48Hours(World world, long from, long to)
    {
        var passed = 0L;
        for (var day = NewYork.Day(from); NewYork.Begin(day) <= to; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(world, day))
                passed += Math.Min(to, NewYork.Begin(day.AddDays(1))) - Math.Max(from, NewYork.Begin(day));
        return passed <= 48 * NewYork.Hour;
    }

    private static bool IsHoliday(World world, DateOnly day) => world.Reads("A21", "federal") ? IsFederal(day) : IsState(day);

    // A holiday on a Saturday is kept on Friday, one on a Sunday on Monday.
    private static bool IsFederal(DateOnly day) =>
        IsCommon(day) || IsFixedFederal(day)
        || (day.DayOfWeek == DayOfWeek.Friday && IsFixedFederal(day.AddDays(1)))
        || (day.DayOfWeek == DayOfWeek.Monday && IsFixedFederal(day.AddDays(-1)));

    // A holiday on a Sunday is kept on Monday; election day is one.
    private static bool IsState(DateOnly day) =>
        IsCommon(day) || IsFixedState(day)
        || (day.DayOfWeek == DayOfWeek.Monday && IsFixedState(day.AddDays(-1)))
        || day is { Month: 11, DayOfWeek: DayOfWeek.Tuesday, Day: >= 2 and <= 8 };

    private static bool IsCommon(DateOnly day) => (day.Month, day.DayOfWeek) switch
    {
        (1, DayOfWeek.Monday) or (2, DayOfWeek.Monday) => day.Day is >= 15 and <= 21,
        (5, DayOfWeek.Monday) => day.Day >= 25,
        (9, DayOfWeek.Monday) => day.Day <= 7,
        (10, DayOfWeek.Monday) => day.Day is >= 8 and <= 14,
        (11, DayOfWeek.Thursday) => day.Day is >= 22 and <= 28,
        _ => false,
    };

    private static bool IsFixedFederal(DateOnly day) => IsFixed(day) || (day is { Month: 6, Day: 19 } && day >= FederalJuneteenth);

    private static bool IsFixedState(DateOnly day) => IsFixed(day) || day is { Month: 2, Day: 12 } || (day is { Month: 6, Day: 19 } && day >= StateJuneteenth);

    private static bool IsFixed(DateOnly day) => (day.Month, day.Day) is (1, 1) or (7, 4) or (11, 11) or (12, 25);
}
