using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds lists of holidays and the days that a count of hours leaves out.</summary>
internal sealed class HolidayBinder(Names names)
{
    private const string DayAfter = "day after ";
    private const int LeapYear = 2024;
    /// <summary>How a holiday is kept, in the order of <see cref="HolidayObservance"/> after the first.</summary>
    public static readonly ImmutableArray<string> Observances = ["monday-after-sunday", "nearest-weekday"];

    public HolidayList Bind(HolidaysSyntax holidays) => new(
        names.Name(holidays.Id),
        Names.Text(holidays.Title),
        Names.Text(holidays.Cite),
        [.. holidays.Entries.Select(BindEntry).OfType<Holiday>()],
        holidays.Id?.Location ?? holidays.Location);

    /// <summary>Days of the week and lists of holidays.</summary>
    public Exclusions Exclude(ImmutableArray<YamlScalar> words)
    {
        var weekdays = words.Where(word => CalendarWords.Weekdays.Contains(word.Value)).ToList();
        var holidays = words.Except(weekdays).ToList();
        foreach (var word in holidays.Where(word => !names.Symbols.Holidays.Contains(word.Value)))
            names.Report(
                DiagnosticCatalog.UnknownHolidays, word.Location,
                Names.Near(word.Value, [.. names.Symbols.Holidays, .. CalendarWords.Weekdays], "there are"), word.Value);
        names.ReportTwice(words, StringComparer.Ordinal);
        var excluded = weekdays.Select(word => (DayOfWeek)CalendarWords.Weekdays.IndexOf(word.Value)).Distinct().ToImmutableArray();
        if (excluded.Length == CalendarWords.Weekdays.Length) names.Report(DiagnosticCatalog.NoDayCounts, words[0].Location, "");
        return new Exclusions(excluded, [.. holidays.Select(word => word.Value)]);
    }

    private Holiday? BindEntry(HolidaySyntax entry)
    {
        var source = names.Source(entry.Source);
        var on = entry.On is { } word ? BindDay(word) : null;
        var observance = BindObservance(entry.Observed);
        if (names.Period(entry.InForce) is not { } inForce || on is null) return null;
        return new Holiday(Names.Text(entry.Name), on, observance, inForce, source, Names.Text(entry.Note), entry.Location);
    }

    private HolidayObservance BindObservance(YamlScalar? word)
    {
        if (word is null) return HolidayObservance.OnTheDay;
        var index = Observances.IndexOf(word.Value);
        if (index < 0) names.Report(DiagnosticCatalog.UnknownObservance, word.Location, Suggestion.HintFor(word.Value, Observances), word.Value);
        return index == 0 ? HolidayObservance.MondayAfterSunday : HolidayObservance.NearestWeekday;
    }

    private YearlyDay? BindDay(YamlScalar word)
    {
        var text = word.Value.Trim();
        var isDayAfter = text.StartsWith(DayAfter, StringComparison.Ordinal);
        YearlyDay? day = text[(isDayAfter ? DayAfter.Length : 0)..].Split(' ') switch
        {
            [var month, var number] when !isDayAfter => Fixed(month, number),
            [var ordinal, var weekday, "of", var month] => Floating(ordinal, weekday, month, isDayAfter),
            _ => null,
        };
        if (day is null)
            names.Report(
                DiagnosticCatalog.NotAYearlyDay, word.Location,
                "write `july 4`, `third monday of january`, `last monday of may` or `day after first monday of november`", word.Value);
        return day;
    }

    private static FixedDay? Fixed(string monthName, string number)
    {
        var month = CalendarWords.Months.IndexOf(monthName) + 1;
        var isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day);

        // The leap day does not come back every year.
        return month > 0 && isNumber && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month) - (month == 2 ? 1 : 0) ? new FixedDay(month, day) : null;
    }

    private static WeekdayOfMonth? Floating(string ordinalName, string weekdayName, string monthName, bool isDayAfter)
    {
        var (ordinal, weekday, month) = (
            CalendarWords.Ordinals.IndexOf(ordinalName) + 1, CalendarWords.Weekdays.IndexOf(weekdayName), CalendarWords.Months.IndexOf(monthName) + 1);
        return ordinal > 0 && weekday >= 0 && month > 0 ? new WeekdayOfMonth(ordinal, (DayOfWeek)weekday, month, isDayAfter) : null;
    }
}
