using NodaTime;

namespace ComplianceEngine.Records.Tests;

public sealed class ZoneClockTests
{
    private const int Day = 86_400;

    [TestCase("America/New_York")]
    [TestCase("Europe/Dublin")]
    [TestCase("Australia/Lord_Howe")]
    [TestCase("Pacific/Apia")]
    [TestCase("America/Sao_Paulo")]
    [TestCase("Etc/UTC")]
    public void Every_half_hour_of_a_century_reads_as_the_tz_database_says(string id)
    {
        var clock = ZoneClock.Find(id)!;
        var zone = DateTimeZoneProviders.Tzdb[id];
        var start = LocalDateTime.FromDateTime(new DateTime(1940, 1, 1));
        var end = LocalDateTime.FromDateTime(new DateTime(2040, 1, 1));
        var wrong = new List<LocalDateTime>();
        for (var wall = start; wall < end; wall = wall.PlusMinutes(30))
            if (Ranges(clock.FromWall(Seconds(wall))) != Ranges(zone.MapLocal(wall))) wrong.Add(wall);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void An_hour_that_daylight_saving_skips_is_unreadable() =>
        Assert.That(ZoneClock.NewYork.FromWall(Seconds(new LocalDateTime(2018, 3, 11, 2, 30))).State, Is.EqualTo(FieldState.Unreadable));

    [Test]
    public void An_hour_that_happens_twice_is_both_its_moments()
    {
        var time = ZoneClock.NewYork.FromWall(Seconds(new LocalDateTime(2018, 11, 4, 1, 30)));
        Assert.That(time.IsAmbiguous, Is.True);
        Assert.That((time.Earliest, time.Latest - time.Earliest), Is.EqualTo((Instant.FromUtc(2018, 11, 4, 5, 30).ToUnixTimeSeconds(), 3600L)));
    }

    [TestCase(2018, 3, 10, 24)]
    [TestCase(2018, 3, 11, 23)]
    [TestCase(2018, 11, 4, 25)]
    public void A_day_is_as_long_as_its_clock_changes_make_it(int year, int month, int day, int hours)
    {
        var time = ZoneClock.NewYork.WholeDay(DateValue.From(new DateOnly(year, month, day)).Days);
        Assert.That(time.Latest - time.Earliest + 1, Is.EqualTo(hours * 3600L));
    }

    [Test]
    public void A_day_whose_midnight_was_skipped_starts_at_the_change()
    {
        var clock = ZoneClock.Find("America/Sao_Paulo")!;
        var start = clock.StartOfDay(DateValue.From(new DateOnly(2017, 10, 15)).Days);
        Assert.That(Instant.FromUnixTimeSeconds(start), Is.EqualTo(Instant.FromUtc(2017, 10, 15, 3, 0)));
    }

    [Test]
    public void The_day_of_every_moment_is_the_day_that_holds_it()
    {
        var clock = ZoneClock.NewYork;
        for (var moment = -40L * 365 * Day; moment < 70L * 365 * Day; moment += 7 * 3600)
        {
            var whole = clock.WholeDay(clock.DayOf(moment));
            if (moment < whole.Earliest || moment > whole.Latest) Assert.Fail($"{moment} is not in its day");
        }
    }

    [TestCase(-70_000 * (long)Day, -18_000, TestName = "Before_1900_the_first_offset_holds")]
    [TestCase(100_000 * (long)Day, -18_000, TestName = "After_2199_the_last_offset_holds")]
    public void Outside_the_table_the_nearest_offset_holds(long wall, int offset) =>
        Assert.That(ZoneClock.NewYork.FromWall(wall).Earliest, Is.EqualTo(wall - offset));

    [Test]
    public void A_zone_that_does_not_exist_is_not_found() => Assert.That(ZoneClock.Find("America/Gotham"), Is.Null);

    private static long Seconds(LocalDateTime wall) => Instant.FromUtc(wall.Year, wall.Month, wall.Day, wall.Hour, wall.Minute).ToUnixTimeSeconds();

    private static (FieldState State, long First, long Last) Ranges(TimeValue time) => time.IsKnown ? (time.State, time.Earliest, time.Latest) : (time.State, 0, 0);

    private static (FieldState State, long First, long Last) Ranges(NodaTime.TimeZones.ZoneLocalMapping mapping) => mapping.Count == 0
        ? (FieldState.Unreadable, 0, 0)
        : (FieldState.Known, mapping.First().ToInstant().ToUnixTimeSeconds(), mapping.Last().ToInstant().ToUnixTimeSeconds());
}
