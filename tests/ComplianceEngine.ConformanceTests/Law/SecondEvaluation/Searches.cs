namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>What searches and the word of others showed, § 9-131(b) and § 14-154(b) in all versions.</summary>
/// <param name="world">What is the case.</param>
/// <param name="stay">The stay that governs the act.</param>
/// <param name="act">The act.</param>
/// <param name="isHold">Whether the act is a hold; else it is a message.</param>
internal sealed class Searches(World world, Row stay, long act, bool isHold)
{
    private static readonly long Covered = NewYork.Begin(new DateOnly(2013, 7, 16));
    private static readonly long Serious = NewYork.Begin(new DateOnly(2014, 12, 14));

    /// <summary>Whether anybody looked or told.</summary>
    public bool Any => world.Of("screening").Any(IsInTime(Informs));

    /// <summary>Whether a possible match was shown (A18).</summary>
    public bool ShowMatch => world.Reads("A18", "any-search")
        ? world.Of("screening").Any(IsInTime(IsMatch))
        : Latest(world, Limit) is { } latest && Informs(latest) && IsMatch(latest);

    public bool Show(string field) => world.Of("screening").Any(IsInTime(search => Informs(search) && search.Yes(field)));

    /// <summary>Before 2014-12-14: an outstanding warrant of removal, by a search or by ICE.</summary>
    public bool ShowRemovalWarrant => world.Of("screening").Any(IsInTime(search => InformsOfRemoval(search) && search["removal_order"] == "outstanding-warrant"));

    /// <summary>Before 2014-12-14: a final order of removal; a warrant of removal rests on one.</summary>
    public bool ShowRemovalOrder => world.Of("screening").Any(IsInTime(search => InformsOfRemoval(search) && search["removal_order"] is "final-order" or "outstanding-warrant"));

    /// <summary>The search that speaks at a moment, where the latest does.</summary>
    public static Row? Latest(World world, long moment) => world.Of("screening").Where(search => search.At("searched_at") <= moment).MaxBy(search => search.At("searched_at"));

    public static bool IsMatch(Row search) => search["watchlist"] is "match" or "possible-match";

    private long Due => stay.At("release_authorized_at");

    private long Window => NewYork.Hour * (world.Reads("A19", "day") ? 24 : 4);

    private long Limit => isHold ? Due + Window : act;

    private Func<Row, bool> IsInTime(Func<Row, bool> holds) => search => search.At("searched_at") <= Limit && holds(search);

    private bool IsAboutRelease(Row search) => search["source"] == "e-justice-ny" && Math.Abs(search.At("searched_at") - Due) <= Window;

    private bool Informs(Row search) => IsAboutRelease(search)
        || (act >= Covered && search["source"] == "court")
        || (act >= Serious && (search["source"] == "other-government" || (search["source"] == "federal-immigration" && world.Reads("A20", "allowed"))));

    private bool InformsOfRemoval(Row search) => IsAboutRelease(search) || search["source"] == "federal-immigration";
}
