using ComplianceEngine.Evaluation;

namespace ComplianceEngine.Tests.Evaluation;

public sealed class TimeRangeTests
{
    // Every pair of ranges over a few seconds, held to the definition: it holds (fails) only if it does for every pair of seconds.
    [Test]
    public void A_comparison_is_settled_only_if_every_pair_of_seconds_agrees()
    {
        foreach (var a in Ranges())
            foreach (var b in Ranges())
            {
                Assert.That(TimeRange.Before(a, b), Is.EqualTo(ByEverySecond(a, b, (x, y) => x < y)), $"{a} before {b}");
                Assert.That(TimeRange.NotAfter(a, b), Is.EqualTo(ByEverySecond(a, b, (x, y) => x <= y)), $"{a} not after {b}");
            }
    }

    [Test]
    public void A_time_that_is_not_known_settles_nothing()
    {
        Assert.That(TimeRange.Before(TimeRange.Any, new TimeRange(0, 0)), Is.EqualTo(Truth.Unknown));
        Assert.That(TimeRange.NotAfter(TimeRange.Any, TimeRange.Any), Is.EqualTo(Truth.Unknown));
    }

    [Test]
    public void Open_ends_stay_open_when_a_range_is_moved()
    {
        Assert.That(TimeRange.Any.Plus(3600, 3600), Is.EqualTo(TimeRange.Any));
        Assert.That(TimeRange.From(100).Plus(-10, 10), Is.EqualTo(new TimeRange(90, long.MaxValue)));
    }

    private static IEnumerable<TimeRange> Ranges()
    {
        for (var from = 0; from < 5; from++)
            for (var to = from; to < 5; to++) yield return new TimeRange(from, to);
    }

    private static Truth ByEverySecond(TimeRange a, TimeRange b, Func<long, long, bool> holds)
    {
        var all = (from x in Seconds(a) from y in Seconds(b) select holds(x, y)).Distinct().ToList();
        return all.Count == 2 ? Truth.Unknown : all[0] ? Truth.True : Truth.False;
    }

    private static IEnumerable<long> Seconds(TimeRange range)
    {
        for (var second = range.Earliest; second <= range.Latest; second++) yield return second;
    }
}
