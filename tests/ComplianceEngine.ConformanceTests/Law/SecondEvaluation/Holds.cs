namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>The laws on keeping a person past release.</summary>
internal static class Holds
{
    public static readonly Func<Row, (long, long?)> Kept = stay => (Math.Max(stay.At("release_authorized_at"), stay.At("arrested_at")), stay.At("released_at"));

    /// <summary>§ 9-131(b).</summary>
    public static readonly SecondLaw Jail = new(
        "nyc.9-131.hold", "custody", Kept,
        new SecondVersion("2012-03-21", "2013-07-15", (world, stay, act) => Early(world, stay, act, "doc", isCovered: false)),
        new SecondVersion("2013-07-16", "2014-12-13", (world, stay, act) => Early(world, stay, act, "doc", isCovered: true)),
        new SecondVersion("2014-12-14", null, (world, stay, act) => new Ruling(
            stay["agency"] == "doc" && HeldOnDetainer(world, stay, act),
            [.. OnWarrant(world, stay, act), ("other-reason", HadAnotherReason(world, stay))])));

    /// <summary>§ 14-154(b), with the police's 48 hours since 2014.</summary>
    public static readonly SecondLaw Police = new(
        "nyc.14-154.hold", "custody", Kept,
        new SecondVersion("2013-07-16", "2014-12-13", (world, stay, act) => Early(world, stay, act, "nypd", isCovered: true)),
        new SecondVersion("2014-12-14", null, PoliceSince2014));

    /// <summary>§ 9-205(b): no time for a search, and none at or about a release.</summary>
    public static readonly SecondLaw Probation = new(
        "nyc.9-205.hold", "custody", Kept,
        new SecondVersion("2017-12-01", null, (world, stay, act) =>
        {
            var hasWarrant = CameWithWarrant(world, stay, act);
            var words = world.Of("screening").Where(search => search.At("searched_at") <= act && IsGovernmental(world, search)).ToList();
            var latest = Searches.Latest(world, act);
            var match = world.Reads("A18", "any-search") ? words.Exists(Searches.IsMatch) : latest is not null && IsGovernmental(world, latest) && Searches.IsMatch(latest);
            return new Ruling(
                stay["agency"] == "probation" && IsDue(stay) && new Papers(world, act).AtRelease(stay).Any()
                    && (stay.At("released_at") > stay.At("release_authorized_at") || HandedOver(world, stay)),
                ("warrant-and-conviction", hasWarrant && words.Count > 0 && new SeriousConvictions(world, stay, act).Holds),
                ("warrant-and-watch-list", hasWarrant && match),
                ("other-reason", HadAnotherReason(world, stay)));
        }));

    /// <summary>People ex rel. Wells v. DeMarco: nobody is kept on papers that no judge signed.</summary>
    public static readonly SecondLaw DeMarco = new(
        "nyc.wells-v-demarco.hold", "custody", Kept,
        new SecondVersion("2018-11-14", null, (world, stay, act) => new Ruling(
            stay["agency"] is "doc" or "nypd" or "probation" or "court" or "other-city" or "state" && IsDue(stay)
                && (new Papers(world, act).AtRelease(stay).Any() || world.Of("warrant").Any(warrant => warrant["issued_by"] == "immigration-officer" && warrant.At("presented_at") <= stay.At("released_at")))
                && stay.At("released_at") > stay.At("release_authorized_at") + NewYork.Hour,
            ("judges-warrant", CameWithWarrant(world, stay, act) || world.Of("warrant").Any(warrant => Papers.IsArrestWarrant(warrant) && warrant.At("presented_at") <= act)),
            ("other-reason", HadAnotherReason(world, stay)))));

    /// <summary>8 C.F.R. § 287.7(d): 48 hours, at all times.</summary>
    public static readonly SecondLaw Federal = new(
        "nyc.8-cfr-287.7.hold", "custody", Kept,
        new SecondVersion("1997-04-01", null, (world, stay, _) =>
        {
            var due = stay.At("release_authorized_at");
            var isHeld = world.Of("detainer").Any(detainer =>
                detainer["form"] != "other" && (detainer["form"] != "I-247N" || world.Reads("A12", "yes"))
                && detainer.At("received_at") <= stay.At("released_at") && !Papers.WasWithdrawn(detainer, due));
            return new Ruling(
                Messages.IsCity(stay["agency"]) && IsDue(stay) && isHeld && !DaysOff.IsWithin48Hours(world, due, stay.At("released_at")),
                ("judges-warrant", world.Of("warrant").Any(warrant => Papers.IsArrestWarrant(warrant) && DaysOff.IsWithin48Hours(world, due, warrant.At("presented_at")))),
                ("other-reason", HadAnotherReason(world, stay)));
        }));

    /// <summary>(b)(2) of the laws of 2012 and 2013, for holds and notices.</summary>
    public static IEnumerable<(string, bool)> EarlyExceptions(World world, Row stay, long act, Searches searches, bool isCovered, IEnumerable<Row> detainers)
    {
        var cases = new EarlyCases(world, stay, act);
        yield return ("conviction", searches.Any && (isCovered ? cases.ConvictedOfCoveredCrime : cases.ConvictedOfCrime));
        yield return ("pending-case", searches.Any && (isCovered ? cases.HasPendingCoveredCase : cases.HasPendingCase));
        yield return ("criminal-warrant", searches.Show("outstanding_criminal_warrant"));
        yield return ("gang-member", searches.Show("gang_member"));
        yield return ("watch-list", searches.ShowMatch);
        yield return ("removal-warrant", searches.ShowRemovalWarrant);
        yield return ("removal-order", searches.ShowRemovalOrder || detainers.Any(detainer => detainer["reason"] == "order-of-removal"));
    }

    private static Ruling PoliceSince2014(World world, Row stay, long act)
    {
        var begins = stay.At("release_authorized_at") + Reasonable(world);
        var searches = new Searches(world, stay, act, isHold: true);
        var isReEntry = searches.Show("reentry_after_removal") && new SeriousConvictions(world, stay, act).HeldEver;
        var isShort = DaysOff.IsWithin48Hours(world, begins, stay.At("released_at"));
        var cameWarrant = world.Of("warrant").Any(warrant => Papers.IsJudges(warrant) && DaysOff.IsWithin48Hours(world, begins, warrant.At("presented_at")));
        return new Ruling(
            stay["agency"] == "nypd" && HeldOnDetainer(world, stay, act),
            [
                .. OnWarrant(world, stay, act),
                ("forty-eight-hours-after-re-entry", isShort && isReEntry),
                ("forty-eight-hours-for-match", isShort && searches.ShowMatch),
                ("warrant-within-forty-eight-hours", cameWarrant && (isReEntry || searches.ShowMatch)),
                ("other-reason", HadAnotherReason(world, stay)),
            ]);
    }

    // Before 2014-12-14 no judge's warrant was needed, and much excused.
    private static Ruling Early(World world, Row stay, long act, string agency, bool isCovered)
    {
        var searches = new Searches(world, stay, act, isHold: true);
        return new Ruling(
            stay["agency"] == agency && HeldOnDetainer(world, stay, act),
            [
                .. EarlyExceptions(world, stay, act, searches, isCovered, new Papers(world, act).AtRelease(stay)),
                ("other-reason", HadAnotherReason(world, stay)),
            ]);
    }

    public static IEnumerable<(string, bool)> OnWarrant(World world, Row stay, long act)
    {
        var searches = new Searches(world, stay, act, isHold: true);
        var hasWarrant = CameWithWarrant(world, stay, act);
        yield return ("warrant-and-conviction", hasWarrant && searches.Any && new SeriousConvictions(world, stay, act).Holds);
        yield return ("warrant-and-watch-list", hasWarrant && searches.ShowMatch);
    }

    public static bool HeldOnDetainer(World world, Row stay, long act) => IsDue(stay) && new Papers(world, act).AtRelease(stay).Any()
        && (stay.At("released_at") > stay.At("release_authorized_at") + Reasonable(world) || HandedOver(world, stay));

    private static bool CameWithWarrant(World world, Row stay, long act)
    {
        var papers = new Papers(world, act);
        return papers.AtRelease(stay).Any(papers.CameWithWarrant);
    }

    private static bool IsGovernmental(World world, Row search) =>
        search["source"] is "e-justice-ny" or "court" or "other-government" || (search["source"] == "federal-immigration" && world.Reads("A20", "allowed"));

    // Going on to prison or to another jurisdiction is no release, unless ICE got the person.
    public static bool IsDue(Row stay) => stay["released_to"] is "community" or "federal-immigration"
        || (stay["release_basis"].Length > 0 ? stay["release_basis"] is not ("to-state-prison" or "to-other-jurisdiction") : stay["released_to"] != "state-prison");

    private static bool HandedOver(World world, Row stay) => world.Reads("A8", "any-transfer") && stay["released_to"] == "federal-immigration";

    public static bool HadAnotherReason(World world, Row stay) => world.Reads("A26", "own-reason")
        && (stay["release_delay_reason"] is not ("none" or "hold-other-agency") || (stay["release_delay_reason"] == "hold-other-agency" && stay["released_to"] != "federal-immigration"));

    private static long Reasonable(World world) => NewYork.Hour * (world.Reads("A19", "day") ? 4 : 1);
}
