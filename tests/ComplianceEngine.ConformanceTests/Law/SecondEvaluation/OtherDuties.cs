namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>The laws on release after bail, on offices, on visitors and on other help.</summary>
internal static class OtherDuties
{
    /// <summary>§ 9-148(b).</summary>
    public static readonly SecondLaw BailRelease = new(
        "nyc.9-148.bail-release", "bail", payment => (Math.Max(payment.At("posted_at"), payment.At("notice_at")), null),
        new SecondVersion("2017-10-01", null, (world, payment, act) =>
        {
            var stay = world.Of("custody").Single(one => one.Id == payment["custody_id"]);
            var due = act + (HoursAt(act) * NewYork.Hour);
            var isToIce = stay["released_to"] == "federal-immigration";
            var pending = new Papers(world, due).Pending.ToList();
            var reason = stay["release_delay_reason"];
            return new Ruling(
                stay["agency"] == "doc" && stay["release_basis"] is "bail" or "bond" or "" && stay.At("released_at") > due,
                ("discharge-planning", reason == "discharge-planning"),
                ("other-hold", reason == "criminal-warrant"
                    || (reason == "hold-other-agency" && (!isToIce || pending.Exists(new Papers(world, act).CameWithWarrant)))
                    || (world.Reads("A7", "literal") && pending.Count > 0)),
                ("in-transport", reason == "in-transport"),
                ("not-in-custody", reason == "not-in-custody"),
                ("medical", reason == "medical"),
                ("bail-examination", reason == "bail-examination"),
                ("extreme-circumstances", world.Signed(payment, "extreme-circumstances")));
        }))
    {
        Question = "extreme-circumstances",
    };

    /// <summary>§ 9-131(h)(2).</summary>
    public static readonly SecondLaw Office = new(
        "nyc.9-131.office", "premises", Lasting,
        new SecondVersion("2015-02-12", "2026-01-28", (world, office, _) => new Ruling(
            office["agency"] == "doc" && office["purpose"] == "civil-immigration-enforcement"
            && (office["occupant"] is "ice" or "cbp" or "uscis" or "dhs-other" || (office["occupant"] == "hsi" && world.Reads("A23", "included"))))),
        new SecondVersion("2026-01-29", null, (_, office, _) => new Ruling(office["agency"] == "doc" && IsImmigrationOffice(office))))
    {
        HasExceptions = false,
    };

    /// <summary>§ 10-178(b).</summary>
    public static readonly SecondLaw Direction = new(
        "nyc.10-178.direction", "direction", Lasting,
        new SecondVersion("2018-01-30", "2026-01-28", (world, direction, act) => Directed(world, direction, act, direction["directed_by"] is "ice" or "hsi" or "cbp" or "uscis" or "dhs-other")),
        new SecondVersion("2026-01-29", null, (world, direction, act) => Directed(world, direction, act, Messages.IsOutside(direction["directed_by"]))))
    {
        Question = "federal-law",
    };

    /// <summary>§ 10-178(c), of conduct.</summary>
    public static readonly SecondLaw Activities = new(
        "nyc.10-178.activities", "activity", activity => (activity.At("occurred_at"), null),
        new SecondVersion("2018-01-30", null, (world, activity, act) => new Ruling(
            Messages.IsCity(activity["agency"]) && Messages.IsForEnforcement(activity, act),
            ("detainer-law", activity["under"] is "9-131" or "9-205" or "14-154"),
            ("cooperative-arrangement", activity["under"] == "cooperative-arrangement" && !activity.Yes("primarily_immigration")),
            ("other-law", activity["under"] == "other-law"),
            ("not-immigration-enforcement", activity["purpose"] is "criminal-investigation" or "unrelated"))));

    /// <summary>§ 10-178(c), of property.</summary>
    public static readonly SecondLaw Property = new(
        "nyc.10-178.premises", "premises", Lasting,
        new SecondVersion("2018-01-30", null, (world, office, _) => new Ruling(
            Messages.IsCity(office["agency"]) && office["purpose"] == "civil-immigration-enforcement" && !Messages.IsCity(office["occupant"]) && office["occupant"] != "court",
            ("cooperative-arrangement", world.Signed(office, "cooperative-arrangement")))))
    {
        Question = "cooperative-arrangement",
    };

    /// <summary>§ 4-210.</summary>
    public static readonly SecondLaw Access = new(
        "nyc.4-210.access", "access", access => (access.At("occurred_at"), null),
        new SecondVersion("2018-04-16", null, (world, access, _) => new Ruling(
            Messages.IsCity(access["agency"]) && access.Yes("non_public_area") && !Messages.IsCity(access["visitor"])
                && (access["visitor"] is "ice" or "hsi" or "cbp" or "fbi" or "dea" or "atf" or "usms" || access.Yes("visitor_enforces_law")),
            ("agreement", access["basis"] == "agreement"),
            ("judicial-warrant", access["basis"] == "judicial-warrant" && access["warrant_issued_by"] is "" or "article-iii-judge" or "federal-magistrate-judge" or "state-judge"),
            ("required-by-law", access["basis"] == "required-by-law"),
            ("cooperative-arrangement", access["basis"] == "cooperative-arrangement"),
            ("agency-mission", access["basis"] == "agency-mission"),
            ("exigent", access["basis"] == "exigent"),
            ("not-knowingly", world.Signed(access, "not-knowingly")))))
    {
        Question = "not-knowingly",
    };

    private static int HoursAt(long act) => NewYork.Day(act) switch
    {
        var day when day < new DateOnly(2018, 4, 1) => 5,
        var day when day < new DateOnly(2018, 10, 1) => 4,
        _ => 3,
    };

    private static bool IsImmigrationOffice(Row office) => office["occupant"] is "ice" or "hsi"
        || (!Messages.IsCity(office["occupant"]) && office["occupant"] != "court" && (office["purpose"] == "civil-immigration-enforcement" || office.Yes("occupant_immigration_duties")));

    private static Ruling Directed(World world, Row direction, long act, bool isMeant) => new(
        Messages.IsCity(direction["agency"]) && isMeant && direction.Yes("primarily_immigration") && Messages.IsForEnforcement(direction, act),
        ("federal-law", world.Signed(direction, "federal-law")));

    private static (long From, long? To) Lasting(Row record) => (record.At("from"), record.Has("to") ? record.At("to") : long.MaxValue);
}
