namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>The laws on messages.</summary>
internal static class Messages
{
    public static readonly Func<Row, (long, long?)> Sent = message => (message.At("sent_at"), null);
    private static readonly DateOnly Widened = new(2026, 1, 29);

    /// <summary>§ 9-131(b): telling of a release is honoring a detainer.</summary>
    public static readonly SecondLaw JailNotice = new(
        "nyc.9-131.notice", "communication", Sent,
        new SecondVersion("2012-03-21", "2013-07-15", (world, message, act) => EarlyNotice(world, message, act, FromJail(world, message, act), isCovered: false)),
        new SecondVersion("2013-07-16", "2014-12-13", (world, message, act) => EarlyNotice(world, message, act, FromJail(world, message, act), isCovered: true)),
        new SecondVersion("2014-12-14", "2015-02-11", (world, message, act) => new Ruling(IsNotice(world, message, act) && FromJail(world, message, act), [.. OnWarrant(world, message, act)])),
        new SecondVersion("2015-02-12", null, (world, message, act) => new Ruling(
            IsNotice(world, message, act) && FromJail(world, message, act),
            [
                .. OnWarrant(world, message, act),
                .. SubdivisionH(world, message, act).Select(exception => (exception.Exception, exception.Excuses && world.Reads("A1", "doc"))),
                ("public", world.Reads("A1", "doc") && IsPublic(world, message)),
            ])));

    /// <summary>§ 14-154(b): the police have no subdivision h.</summary>
    public static readonly SecondLaw PoliceNotice = new(
        "nyc.14-154.notice", "communication", Sent,
        new SecondVersion("2013-07-16", "2014-12-13", (world, message, act) => EarlyNotice(world, message, act, message["sender_agency"] == "nypd", isCovered: true)),
        new SecondVersion("2014-12-14", null, (world, message, act) => new Ruling(message["sender_agency"] == "nypd" && IsNotice(world, message, act), [.. OnWarrant(world, message, act)])));

    /// <summary>§ 9-131(h)(1).</summary>
    public static readonly SecondLaw Communications = new(
        "nyc.9-131.communications", "communication", Sent,
        new SecondVersion("2015-02-12", null, (world, message, act) => new Ruling(
            FromJail(world, message, act) && UsesTheAgency(message) && GoesToImmigration(world, message, act) && TellsOfCustody(world, message) && !IsPublic(world, message),
            [.. SubdivisionH(world, message, act)])));

    /// <summary>§ 10-178(c), of messages.</summary>
    public static readonly SecondLaw Resources = new(
        "nyc.10-178.messages", "communication", Sent,
        new SecondVersion("2018-01-30", null, (world, message, act) => new Ruling(
            IsCity(message["sender_agency"]) && !IsCity(message["recipient_agency"]) && message["recipient_agency"] != "court" && UsesTheAgency(message) && IsForEnforcement(message, act),
            ("consistent-with-9-131", IsConsistent(world, message, act)),
            ("consistent-with-14-154", message["sender_agency"] == "nypd" && OnWarrant(world, message, act).Any(exception => exception.Excuses)),
            ("nothing-but-status", message["topics"] is "citizenship-or-immigration-status" or "none"),
            ("required-by-law", IsRequired(world, message)),
            ("cooperative-arrangement", world.Signed(message, "cooperative-arrangement")),
            ("not-immigration-enforcement", message["purpose"] is "criminal-investigation" or "unrelated"))))
    {
        Question = "cooperative-arrangement",
    };

    /// <summary>§ 10-178(d): a request to the city must be recorded.</summary>
    public static readonly SecondLaw Requests = new(
        "nyc.10-178.requests", "communication", Sent,
        new SecondVersion("2018-01-30", null, (world, message, act) => new Ruling(
            IsOutside(message["sender_agency"]) && IsCity(message["recipient_agency"]) && message["kind"] is "inquiry" or "request" && IsForEnforcement(message, act) && !message.Has("recorded_at"),
            ("not-immigration-enforcement", message["purpose"] is "criminal-investigation" or "unrelated"))))
    {
        HasExceptions = false,
    };

    /// <summary>§ 23-1202(c): what identifies a person leaves the agency only on approval.</summary>
    public static readonly SecondLaw Disclosures = new(
        "nyc.23-1202.disclosures", "communication", Sent,
        new SecondVersion("2018-06-15", null, (world, message, _) => new Ruling(
            IsCity(message["sender_agency"]) && IsOutside(message["recipient_agency"]) && Identifies(message),
            ("approved", message["privacy_approval"] is "written" or "consent"),
            ("routine", message["privacy_approval"] == "routine"),
            ("exigent", message["privacy_approval"] == "exigent"),
            ("police-investigation", message["sender_agency"] == "nypd" && message["purpose"] == "criminal-investigation"),
            ("duty-under-law", IsRequired(world, message)),
            ("welfare-of-a-minor", world.Signed(message, "welfare-of-a-minor")))))
    {
        Question = "welfare-of-a-minor",
    };

    public static bool IsCity(string agency) => agency is "doc" or "nypd" or "probation" or "other-city";

    public static bool IsOutside(string agency) => agency is "ice" or "hsi" or "cbp" or "uscis" or "dhs-other" or "fbi" or "dea" or "atf" or "usms" or "other-federal" or "state";

    /// <summary>§ 10-178(a): civil law and entry or presence; since 2026 more crimes.</summary>
    public static bool IsForEnforcement(Row record, long act) => record["purpose"] == "civil-immigration-enforcement"
        || (record["purpose"] == "criminal-immigration-enforcement" && (NewYork.Day(act) >= Widened || record["immigration_offense"] is "" or "ina-entry-or-presence"));

    private static Ruling EarlyNotice(World world, Row message, long act, bool isFromAgency, bool isCovered)
    {
        var stay = InstantArrests.Governing(world, act);
        var exceptions = Holds.EarlyExceptions(world, stay, act, new Searches(world, stay, act, isHold: false), isCovered, new Papers(world, act).Answered(message));
        return new Ruling(isFromAgency && IsNotice(world, message, act), [.. exceptions]);
    }

    private static bool IsNotice(World world, Row message, long act) =>
        GoesToImmigration(world, message, act) && message.Names("topics", "release-date", "pickup-arrangement") && new Papers(world, act).Answered(message).Any();

    public static IEnumerable<(string Exception, bool Excuses)> OnWarrant(World world, Row message, long act)
    {
        var stay = InstantArrests.Governing(world, act);
        var (papers, searches) = (new Papers(world, act), new Searches(world, stay, act, isHold: false));
        var hasWarrant = papers.Answered(message).Any(papers.CameWithWarrant);
        yield return ("warrant-and-conviction", hasWarrant && searches.Any && new SeriousConvictions(world, stay, act).Holds);
        yield return ("warrant-and-watch-list", hasWarrant && searches.ShowMatch);
    }

    // What subdivision h lets pass.
    private static IEnumerable<(string Exception, bool Excuses)> SubdivisionH(World world, Row message, long act)
    {
        yield return ("conviction", new SeriousConvictions(world, InstantArrests.Governing(world, act), act).Holds);
        yield return ("watch-list", IsPossibleMatch(world, act));
        yield return ("unrelated", IsUnrelated(world, message));
        yield return ("required-by-law", IsRequired(world, message));
    }

    public static bool IsUnrelated(World world, Row message) => message["purpose"] is "unrelated" or "criminal-investigation"
        || (message["purpose"] == "criminal-immigration-enforcement" && world.Reads("A10", "permitted"));

    private static bool IsConsistent(World world, Row message, long act) => message["sender_agency"] == "doc"
        && (new SeriousConvictions(world, InstantArrests.Governing(world, act), act).Holds || IsPossibleMatch(world, act))
        && (world.Reads("A1", "doc") || !IsNotice(world, message, act) || OnWarrant(world, message, act).Any(exception => exception.Excuses));

    public static bool IsPossibleMatch(World world, long act) => world.Reads("A18", "any-search")
        ? world.Of("screening").Any(search => search.At("searched_at") <= act && Searches.IsMatch(search))
        : Searches.Latest(world, act) is { } latest && Searches.IsMatch(latest);

    public static bool IsRequired(World world, Row message) =>
        message["required_by"] is "court-order" or "judicial-subpoena" or "statute" || (message["required_by"] == "administrative-subpoena" && world.Reads("A11", "required"));

    public static bool IsPublic(World world, Row message) => message.Yes("publicly_available") && world.Reads("A14", "not-covered");

    public static bool UsesTheAgency(Row message) => message.Yes("sender_on_duty") || message.Yes("department_resources");

    public static bool FromJail(World world, Row message, long act) => message["sender_agency"] == "doc"
        || (world.Reads("A27", "hospital-staff") && message["sender_agency"] == "other-city" && InstantArrests.Governing(world, act)["agency"] == "doc");

    // Status may be shared of anyone; what else a message holds may not.
    private static bool TellsOfCustody(World world, Row message) => message["topics"].Split('|')
        .Any(topic => topic is not ("none" or "citizenship-or-immigration-status") && (topic != "detainer-request" || world.Reads("A15", "discloses")));

    private static bool Identifies(Row message) => message.Names(
        "topics", "release-date", "pickup-arrangement", "court-date", "appointment", "photo", "charges", "criminal-history", "citizenship-or-immigration-status", "incarceration-status", "housing");

    public static bool GoesToImmigration(World world, Row message, long act)
    {
        var (agency, hasDuties) = (message["recipient_agency"], message.Yes("recipient_immigration_duties"));
        if (NewYork.Day(act) >= Widened) return agency is "ice" or "hsi" || (hasDuties && !IsCity(agency) && agency != "court");
        return agency == "ice" || (agency == "hsi" && world.Reads("A23", "included")) || (hasDuties && agency is "cbp" or "uscis" or "dhs-other")
            || (hasDuties && IsCity(agency) && world.Reads("A22", "federal-agent"));
    }
}
