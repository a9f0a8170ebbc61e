using ComplianceEngine.Evaluation;

namespace ComplianceEngine.Tests.Evaluation;

public sealed class CalendarDayTests
{
    [TestCase(0, "1970-01-01")]
    [TestCase(-719_162, "0001-01-01")]
    [TestCase(-719_163, "0001-01-01")]
    [TestCase(2_932_896, "9999-12-31")]
    [TestCase(2_932_897, "9999-12-31")]
    public void A_day_beyond_the_calendar_is_written_as_the_day_at_the_edge(int day, string text) => Assert.That(CalendarDay.Format(day), Is.EqualTo(text));

    [TestCase(0, "1970-01-01T00:00:00-05:00")]
    [TestCase(-62_135_596_801, "0001-01-01T00:00:00-05:00")]
    [TestCase(253_402_300_799, "9999-12-31T23:59:59-05:00")]
    [TestCase(253_402_300_800, "9999-12-31T23:59:59-05:00")]
    public void A_moment_beyond_the_calendar_is_written_as_the_moment_at_the_edge(long wall, string text) => Assert.That(WallText.Format(wall, -5 * 3600), Is.EqualTo(text));
}
