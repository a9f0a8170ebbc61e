namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>The department's policy, as it was testified; since when it held is not known.</summary>
internal static class DocPolicy
{
    private const string Id = "doc-policy";
    private const string Testified = "2023-02-15";

    /// <summary>Nothing more to ICE about a person who does not meet the criteria.</summary>
    public static readonly SecondLaw Communicate = new(
        "doc-policy.communicate", "communication", Messages.Sent,
        new SecondVersion("2014-12-14", null, (world, message, act) => new Ruling(
            TellsIce(world, message, act) && (world.Reads("P1", "always") || world.Of("detainer").Any(detainer => detainer.At("received_at") <= act)),
            ("criteria-met", AreCriteriaMet(world, message, act)),
            ("required-by-law", Messages.IsRequired(world, message))))
        {
            SurelyFrom = Testified,
        })
    {
        Pack = Id,
    };

    /// <summary>Only the timing of a release, once discharge has begun.</summary>
    public static readonly SecondLaw ReleaseTimingOnly = new(
        "doc-policy.release-timing-only", "communication", Messages.Sent,
        new SecondVersion("2014-12-14", null, (world, message, act) => new Ruling(
            TellsIce(world, message, act) && AreCriteriaMet(world, message, act)
                && (IsBeyondTiming(world, message) || act < InstantArrests.Governing(world, act).At("discharge_started_at")),
            ("unrelated", world.Reads("P4", "immigration-only") && message["purpose"] is "unrelated" or "criminal-investigation"),
            ("required-by-law", Messages.IsRequired(world, message))))
        {
            SurelyFrom = Testified,
        })
    {
        Pack = Id,
    };

    /// <summary>Nobody is held past the lawful time.</summary>
    public static readonly SecondLaw NoHold = new(
        "doc-policy.no-hold", "custody", Holds.Kept,
        new SecondVersion("2018-10-01", null, (world, stay, act) => new Ruling(
            stay["agency"] == "doc" && Holds.IsDue(stay) && IsReached(world, stay, act)
                && (stay["release_basis"] is "bail" or "bond" ? LeftLateAfterBail(world, stay) : stay.At("released_at") > stay.At("release_authorized_at") + NewYork.Hour),
            [.. Holds.OnWarrant(world, stay, act), ("other-reason", Holds.HadAnotherReason(world, stay))]))
        {
            SurelyFrom = Testified,
        })
    {
        Pack = Id,
    };

    private static bool TellsIce(World world, Row message, long act) =>
        Messages.FromJail(world, message, act) && Messages.UsesTheAgency(message)
        && (message["recipient_agency"] == "ice" || (message["recipient_agency"] == "hsi" && world.Reads("A23", "included")))
        && message["topics"] != "none";

    private static bool AreCriteriaMet(World world, Row message, long act)
    {
        var isQualified = Messages.IsPossibleMatch(world, act) || new SeriousConvictions(world, InstantArrests.Governing(world, act), act).Holds;
        var papers = new Papers(world, act);
        return isQualified && (world.Reads("P2", "conviction-or-match") || papers.Answered(message).Any(papers.CameWithWarrant));
    }

    private static bool IsBeyondTiming(World world, Row message) => message["topics"].Split('|')
        .Any(topic => topic is not ("none" or "release-date") && (topic != "pickup-arrangement" || world.Reads("P3", "beyond-timing")));

    private static bool IsReached(World world, Row stay, long act) =>
        world.Reads("P5", "every-release") || stay["released_to"] == "federal-immigration" || new Papers(world, act).AtRelease(stay).Any();

    // Until the last payment another bail kept the person. Since 2018-10-01 the law gives three hours.
    private static bool LeftLateAfterBail(World world, Row stay) =>
        world.Of("bail").Where(payment => payment.At("posted_at") <= stay.At("released_at")).MaxBy(payment => payment.At("posted_at")) is { } last
        && stay.At("released_at") > Math.Max(last.At("posted_at"), last.At("notice_at")) + (3 * NewYork.Hour);
}
