namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>What bills change and add, as if they had begun with the clause that they amend.</summary>
internal static class Bills
{
    private const string ExchangesAndNotices = "int-0158-2022";

    /// <summary>Int 184-2022: no 48 hours for the police.</summary>
    public static readonly SecondLaw PoliceHold = new(
        "int-0184-2022.nyc.14-154.hold", "custody", Holds.Kept,
        new SecondVersion("2014-12-14", null, (world, stay, act) => new Ruling(
            stay["agency"] == "nypd" && Holds.HeldOnDetainer(world, stay, act),
            [.. Holds.OnWarrant(world, stay, act), ("other-reason", Holds.HadAnotherReason(world, stay))])))
    {
        Pack = "int-0184-2022",
    };

    /// <summary>Int 185-2022: status is protected too, and only what subdivision b permits, or what has nothing to do with immigration, may be told.</summary>
    public static readonly SecondLaw Communications = new(
        "int-0185-2022.nyc.9-131.communications", "communication", Messages.Sent,
        new SecondVersion("2015-02-12", null, (world, message, act) => new Ruling(
            Messages.FromJail(world, message, act) && Messages.UsesTheAgency(message) && Messages.GoesToImmigration(world, message, act)
                && TellsAnything(world, message) && !Messages.IsPublic(world, message),
            [
                .. Messages.OnWarrant(world, message, act).Select(exception => (exception.Exception.Replace("warrant-and", "pursuant-to-b", StringComparison.Ordinal), exception.Excuses)),
                ("unrelated", Messages.IsUnrelated(world, message)),
            ])))
    {
        Pack = "int-0185-2022",
    };

    /// <summary>Int 158-2022-A: every exchange with immigration authorities is written down.</summary>
    public static readonly SecondLaw Exchanges = new(
        "int-0158-2022.exchanges", "communication", Messages.Sent,
        new SecondVersion("2015-02-12", null, (world, message, act) => new Ruling(
            !message.Has("recorded_at")
            && ((IsHolder(message["sender_agency"]) && Messages.GoesToImmigration(world, message, act))
                || (message["sender_agency"] is "ice" or "hsi" && IsHolder(message["recipient_agency"]))))))
    {
        Pack = ExchangesAndNotices,
        HasExceptions = false,
    };

    /// <summary>Int 158-2022-A: the person and counsel are told of a detainer at once, with copies; a day is our measure.</summary>
    public static readonly SecondLaw Notices = new(
        "int-0158-2022.notices", "detainer", detainer => (detainer.At("received_at"), null),
        new SecondVersion("2015-02-12", null, (world, detainer, act) => new Ruling(
            IsHolder(world.Of("custody").Single(stay => stay.Id == detainer["custody_id"])["agency"]),
            ("told", world.Of("notice").Any(notice =>
                notice["about_record"] == "detainer" && notice["about_id"] == detainer.Id && notice.Names("given_to", "person") && notice.Names("given_to", "counsel") && notice.Yes("copies")
                && notice.At("given_at") >= act && notice.At("given_at") <= act + (24 * NewYork.Hour))))))
    {
        Pack = ExchangesAndNotices,
    };

    private static bool IsHolder(string agency) => agency is "doc" or "nypd" or "probation";

    private static bool TellsAnything(World world, Row message) =>
        message["topics"].Split('|').Any(topic => topic != "none" && (topic != "detainer-request" || world.Reads("A15", "discloses")));
}
