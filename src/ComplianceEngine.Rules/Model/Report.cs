using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>A report that the law asks for.</summary>
/// <param name="Id">Its name: <c>9-131-f</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Provision">The clause that asks for it: <c>9-131(f)</c>.</param>
/// <param name="Versions">The versions of the clause, oldest first, no year in two of them.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record Report(string Id, string Title, string Provision, ImmutableArray<ReportVersion> Versions, SourceLocation Location)
{
    /// <summary>The version that asks for the report on a year; <see langword="null"/> if none does.</summary>
    /// <param name="year">The calendar year in which the reporting year ends.</param>
    public ReportVersion? For(int year) => Versions.FirstOrDefault(version => year >= version.FirstYear && (version.LastYear is not { } last || year <= last));
}

/// <summary>A report as one version of its clause asks for it.</summary>
/// <param name="FirstYear">The calendar year in which the first reporting year ends.</param>
/// <param name="LastYear">The calendar year in which the last one ends; <see langword="null"/> if it is still asked for.</param>
/// <param name="YearEnds">The month and day on which a reporting year ends.</param>
/// <param name="Quarterly">Whether each quarter of the reporting year is reported by itself.</param>
/// <param name="Starts">The first day that is reported on; <see langword="null"/> if every day of the reporting year is.</param>
/// <param name="Due">The day, in the year in which the reporting year ends, by which the report is due; <see langword="null"/> if the clause does not say.</param>
/// <param name="EnactedBy">The act that made it, in words.</param>
/// <param name="Source">Key of the source of that act.</param>
/// <param name="Items">The figures, in the clause's order.</param>
/// <param name="Note">What to know; empty if nothing.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ReportVersion(
    int FirstYear, int? LastYear, MonthDay YearEnds, bool Quarterly, DateOnly? Starts, MonthDay? Due, string EnactedBy, string Source,
    ImmutableArray<ReportItem> Items, string Note, SourceLocation Location)
{
    /// <summary>The periods of a reporting year, in order; those that end before the first day reported on are left out.</summary>
    /// <param name="year">The calendar year in which the reporting year ends.</param>
    public ImmutableArray<ReportPeriod> Periods(int year)
    {
        var end = YearEnds.In(year);
        var (count, months) = Quarterly ? (4, 3) : (1, 12);
        var periods = Enumerable.Range(0, count).Select(i => (First: After(end, (i - count) * months), Last: After(end, (i + 1 - count) * months).AddDays(-1)));
        return [.. periods.Where(period => !(Starts > period.Last)).Select(period => new ReportPeriod(Starts > period.First ? Starts.Value : period.First, period.Last))];
    }

    // The day after the year's end so many months later: month ends stay month ends.
    private static DateOnly After(DateOnly end, int months) => end.AddDays(1).AddMonths(months);
}

/// <summary>A figure of a report.</summary>
/// <param name="Id">Its number in the clause: <c>3</c>.</param>
/// <param name="Figure">The name of the figure that is counted; <see langword="null"/> if no record holds it.</param>
/// <param name="Also">What must hold besides; <see langword="null"/> if nothing.</param>
/// <param name="Words">What it is, where no record holds it; else empty.</param>
/// <param name="Starts">The first day that it is asked for; <see langword="null"/> if the whole reporting year is.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ReportItem(string Id, string? Figure, Condition? Also, string Words, DateOnly? Starts, SourceLocation Location);

/// <summary>A day of the year.</summary>
/// <param name="Month">The month, from 1.</param>
/// <param name="Day">The day, from 1; never February 29.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>The day in a year.</summary>
    /// <param name="year">The year.</param>
    public DateOnly In(int year) => new(year, Month, Day);
}

/// <summary>The days that a figure is about, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct ReportPeriod(DateOnly From, DateOnly To);
