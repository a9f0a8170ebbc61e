using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>Arithmetic on calendar days, counted from 1970-01-01.</summary>
internal static class CalendarDay
{
    public const int Seconds = 86_400;
    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>The first second of the year 1 on the wall clock, counted from 1970.</summary>
    public static readonly long FirstSecond = (long)(DateOnly.MinValue.DayNumber - UnixDay) * Seconds;

    /// <summary>The last second of the year 9999 on the wall clock, counted from 1970.</summary>
    public static readonly long LastSecond = ((long)(DateOnly.MaxValue.DayNumber - UnixDay + 1) * Seconds) - 1;

    /// <summary>A day moved on; from 29 February to 28 February where the year has none. Beyond the years 1 to 9999 it stays at the edge.</summary>
    public static int Add(int day, int amount, DurationUnit unit)
    {
        if (unit == DurationUnit.Days) return day + amount;
        var date = DateOnly.FromDayNumber(Math.Clamp(day + UnixDay, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        if (date.Year + amount is < 1 or > 9999) return amount < 0 ? DateOnly.MinValue.DayNumber - UnixDay : DateOnly.MaxValue.DayNumber - UnixDay;
        return date.AddYears(amount).DayNumber - UnixDay;
    }

    /// <summary>A day as <c>2019-03-02</c>; beyond the years 1 to 9999 the day at the edge.</summary>
    public static string Format(int day) => string.Create(10, day, static (text, day) => Write(text, day));

    /// <summary>Writes a day's ten characters.</summary>
    public static void Write(Span<char> text, int day)
    {
        var (year, month, dayOfMonth) = DateOnly.FromDayNumber(Math.Clamp(day + UnixDay, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        for (var i = 3; i >= 0; i--, year /= 10) text[i] = (char)('0' + (year % 10));
        text[4] = text[7] = '-';
        (text[5], text[6]) = ((char)('0' + (month / 10)), (char)('0' + (month % 10)));
        (text[8], text[9]) = ((char)('0' + (dayOfMonth / 10)), (char)('0' + (dayOfMonth % 10)));
    }
}
