using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>Arithmetic on calendar days, counted from 1970-01-01.</summary>
internal static class CalendarDay
{
    public const int Seconds = 86_400;
    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A day moved on; from 29 February to 28 February where the year has none. Beyond the years 1 to 9999 it stays at the edge.</summary>
    public static int Add(int day, int amount, DurationUnit unit)
    {
        if (unit == DurationUnit.Days) return day + amount;
        var date = DateOnly.FromDayNumber(Math.Clamp(day + UnixDay, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
        if (date.Year + amount is < 1 or > 9999) return amount < 0 ? DateOnly.MinValue.DayNumber - UnixDay : DateOnly.MaxValue.DayNumber - UnixDay;
        return date.AddYears(amount).DayNumber - UnixDay;
    }

    public static string Format(int day) =>
        new DateValue(day).ToDateOnly().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
