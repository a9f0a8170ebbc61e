using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A dated list of holidays that come back every year.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Cite">The clause that sets it.</param>
/// <param name="Entries">The holidays, in the file's order.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record HolidayList(string Id, string Title, string Cite, ImmutableArray<Holiday> Entries, SourceLocation Location);

/// <summary>One holiday of a list.</summary>
/// <param name="Name">Its name, for people.</param>
/// <param name="On">The day of each year.</param>
/// <param name="Observance">On which day it is kept besides, where it falls on a weekend.</param>
/// <param name="InForce">When the day itself, not the one on which it is kept, is on the list.</param>
/// <param name="Source">Key of the source that lists it.</param>
/// <param name="Note">What to know about it; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Holiday(
    string Name, YearlyDay On, HolidayObservance Observance, EffectivePeriod InForce, string Source, string Note, SourceLocation Location);

/// <summary>On which day a holiday is kept besides its own.</summary>
public enum HolidayObservance
{
    /// <summary>On its own day alone.</summary>
    OnTheDay,

    /// <summary>Where it falls on a Sunday, on the next day too: <c>monday-after-sunday</c>.</summary>
    MondayAfterSunday,

    /// <summary>Where it falls on a Saturday, on the day before too; on a Sunday, on the next: <c>nearest-weekday</c>.</summary>
    NearestWeekday,
}

/// <summary>A day that comes back every year; the set of types is closed to this assembly.</summary>
public abstract record YearlyDay
{
    private protected YearlyDay()
    {
    }
}

/// <summary>A day of a month: <c>july 4</c>.</summary>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="Day">The day of the month; one that every year has.</param>
public sealed record FixedDay(int Month, int Day) : YearlyDay;

/// <summary>A day told by the days of the week: <c>last monday of may</c>, <c>day after first monday of november</c>.</summary>
/// <param name="Ordinal">The how-manieth such day of the month, from 1 to 4; <see cref="Last"/> for the last.</param>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Month">The month, from 1 to 12.</param>
/// <param name="IsDayAfter">Whether the next day is meant.</param>
public sealed record WeekdayOfMonth(int Ordinal, DayOfWeek Weekday, int Month, bool IsDayAfter) : YearlyDay
{
    /// <summary>Stands for the last such day of the month.</summary>
    public const int Last = 5;
}
