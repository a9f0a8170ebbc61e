using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>How the rule language writes days and months.</summary>
internal static class CalendarWords
{
    /// <summary>The days of the week, Sunday first, as <see cref="DayOfWeek"/> counts.</summary>
    public static readonly ImmutableArray<string> Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The months, January first.</summary>
    public static readonly ImmutableArray<string> Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Which of a month's days of one name, in the order of <see cref="WeekdayOfMonth.Ordinal"/>.</summary>
    public static readonly ImmutableArray<string> Ordinals = ["first", "second", "third", "fourth", "last"];
}
