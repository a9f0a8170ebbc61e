namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>The arrests that can be the instant one (A3), and the stay that governs an act.</summary>
internal static class InstantArrests
{
    public static IEnumerable<DateOnly> Of(World world, Row stay, long act)
    {
        var stays = world.Reads("A3", "latest-arrest") ? [stay] : OpenAt(world, act);
        return stays.Select(one => NewYork.Day(one.At("arrested_at")));
    }

    /// <summary>Of the stays open at a moment, the one that began last.</summary>
    public static Row Governing(World world, long act) => OpenAt(world, act).MaxBy(stay => stay.At("arrested_at")) ?? throw new InvalidOperationException("no stay is open");

    private static IEnumerable<Row> OpenAt(World world, long act) =>
        world.Of("custody").Where(stay => stay.At("arrested_at") <= act && !(stay.Has("released_at") && stay.At("released_at") < act));
}
