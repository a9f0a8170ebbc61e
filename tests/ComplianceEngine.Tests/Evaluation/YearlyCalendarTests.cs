using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Tests.Evaluation;

/// <summary>The shipped lists of holidays against days taken from printed calendars.</summary>
public class YearlyCalendarTests
{
    private static readonly RulePack Pack = RulePackLoader.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"), new DiagnosticBag())!;

    [TestCase(2015, "01-01 01-19 02-16 05-25 07-03 07-04 09-07 10-12 11-11 11-26 12-25")]
    [TestCase(2016, "01-01 01-18 02-15 05-30 07-04 09-05 10-10 11-11 11-24 12-25 12-26")]
    [TestCase(2017, "01-01 01-02 01-16 02-20 05-29 07-04 09-04 10-09 11-10 11-11 11-23 12-25")]
    [TestCase(2021, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31")]
    [TestCase(2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25")]
    public void Federal_holidays_are_kept_on_the_days_of_the_calendar(int year, string days) => Assert.That(DaysOff("federal-holidays", year), Is.EqualTo(days));

    [TestCase(2015, "01-01 01-19 02-12 02-16 05-25 06-14 07-04 09-07 10-12 11-03 11-11 11-26 12-25")]
    [TestCase(2016, "01-01 01-18 02-12 02-15 05-30 06-12 07-04 09-05 10-10 11-08 11-11 11-24 12-25 12-26")]
    [TestCase(2017, "01-01 01-02 01-16 02-12 02-13 02-20 05-29 06-11 07-04 09-04 10-09 11-07 11-11 11-23 12-25")]
    [TestCase(2021, "01-01 01-18 02-12 02-15 05-31 06-13 06-19 07-04 07-05 09-06 10-11 11-02 11-11 11-25 12-25")]
    [TestCase(2026, "01-01 01-19 02-12 02-16 05-25 06-14 06-19 07-04 09-07 10-12 11-03 11-11 11-26 12-25")]
    public void State_holidays_are_kept_on_the_days_of_the_calendar(int year, string days) => Assert.That(DaysOff("state-holidays", year), Is.EqualTo(days));

    [Test]
    public void A_count_of_hours_leaves_the_days_out()
    {
        var counter = new DayCounter(new Exclusions([DayOfWeek.Saturday, DayOfWeek.Sunday], ["federal-holidays"]), [Pack.HolidayLists["federal-holidays"]]);
        var zone = ZoneClock.NewYork;
        var start = zone.FromWall(Wall(2016, 12, 23, 14)).Earliest;
        Assert.That(counter.End(start, 48 * 3600, zone, most: false), Is.EqualTo(zone.FromWall(Wall(2016, 12, 28, 14)).Earliest));
        Assert.That(counter.Excluded(start, counter.End(start, 48 * 3600, zone, most: false), zone).Select(CalendarDay.Format), Is.EqualTo(["2016-12-24", "2016-12-25", "2016-12-26"]));
    }

    [Test]
    public void In_the_last_days_of_the_calendar_every_day_counts()
    {
        var counter = new DayCounter(new Exclusions([DayOfWeek.Saturday, DayOfWeek.Sunday], []), []);
        var start = ZoneClock.NewYork.FromWall(Wall(9999, 12, 25, 14)).Earliest;
        Assert.That(counter.End(start, 48 * 3600, ZoneClock.NewYork, most: false) - start, Is.EqualTo(48 * 3600));
    }

    private static long Wall(int year, int month, int day, int hour) => (long)(new DateTime(year, month, day, hour, 0, 0) - DateTime.UnixEpoch).TotalSeconds;

    private static string DaysOff(string list, int year)
    {
        var counter = new DayCounter(new Exclusions([], [list]), [Pack.HolidayLists[list]]);
        var zone = ZoneClock.NewYork;
        var (first, last) = (zone.FromWall(Wall(year, 1, 1, 0)).Earliest, zone.FromWall(Wall(year, 12, 31, 23)).Earliest);
        return string.Join(' ', counter.Excluded(first, last, zone).Select(day => CalendarDay.Format(day)[5..]));
    }
}
