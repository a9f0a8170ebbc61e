namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Patterns: no law, but what they look for can be said twice as well.</summary>
internal static class Patterns
{
    private const long Minutes = 15 * 60;

    /// <summary>ICE is asked for a detainer or a pickup.</summary>
    public static readonly SecondLaw Solicitation = OfMessages("solicitation", (_, message, _) =>
        message.Names("topics", "detainer-request") || (message["kind"] == "request" && message.Names("topics", "pickup-arrangement")));

    /// <summary>ICE is told what it had not asked for.</summary>
    public static readonly SecondLaw Unsolicited = new(
        "patterns.unsolicited-disclosure", "communication", Messages.Sent,
        new SecondVersion("2012-03-21", null, (world, message, act) => new Ruling(
            WritesToIce(message) && message["topics"] != "none" && !world.OfAnybody("communication").Any(asked =>
                asked["thread_id"] == message["thread_id"] && IsIce(asked["sender_agency"]) && asked["kind"] is "inquiry" or "request" && asked.At("sent_at") <= act),
            ("detainer", world.Of("detainer").Any(detainer => detainer.At("received_at") <= act)))))
    {
        Pack = "patterns",
    };

    /// <summary>One message about three persons or more.</summary>
    public static readonly SecondLaw List = OfMessages("answer-about-a-list", (_, message, _) => message["topics"] != "none" && message.Person!.Split('|').Distinct().Count() >= 3);

    /// <summary>The third message in thirty days from the same sender to the same recipient.</summary>
    public static readonly SecondLaw RepeatedPair = OfMessages("repeated-pair", (world, message, act) => world.OfAnybody("communication").Count(other =>
        WritesToIce(other) && other["sender_id"] == message["sender_id"] && other["recipient_id"] == message["recipient_id"]
        && other.At("sent_at") <= act && other.At("sent_at") >= NewYork.DaysBefore(act, 30)) >= 3);

    /// <summary>An answer within fifteen minutes.</summary>
    public static readonly SecondLaw Reply = OfMessages("reply-within-minutes", (world, message, act) => world.Of("communication").Any(asked =>
        asked.Id == message["in_reply_to"] && IsIce(asked["sender_agency"]) && asked.At("sent_at") <= act && asked.At("sent_at") >= act - Minutes));

    /// <summary>A hand-over within fifteen minutes of a message.</summary>
    public static readonly SecondLaw HandOver = new(
        "patterns.hand-over-within-minutes", "custody", stay => (stay.At("released_at"), null),
        new SecondVersion("2012-03-21", null, (world, stay, act) => new Ruling(
            stay["released_to"] == "federal-immigration"
            && world.Of("communication").Any(message => WritesToIce(message) && message.At("sent_at") <= act && message.At("sent_at") >= act - Minutes))))
    {
        Pack = "patterns",
        HasExceptions = false,
    };

    /// <summary>A release an hour late or more after ICE had asked.</summary>
    public static readonly SecondLaw Moved = new(
        "patterns.release-moved-after-request", "custody", Holds.Kept,
        new SecondVersion("2012-03-21", null, (world, stay, _) =>
        {
            var (due, left) = (stay.At("release_authorized_at"), stay.At("released_at"));
            return new Ruling(
                Holds.IsDue(stay) && left > due + NewYork.Hour
                    && (world.Of("detainer").Any(detainer => IsIn(detainer.At("received_at"))) || world.Of("communication").Any(message => Asks(message) && IsIn(message.At("sent_at")))),
                ("other-reason", Holds.HadAnotherReason(world, stay)));

            bool IsIn(long time) => time >= due - (72 * NewYork.Hour) && time <= left;
        }))
    {
        Pack = "patterns",
    };

    /// <summary>On a day of a pickup, two hours later in the day than the ninetieth of a hundred releases.</summary>
    public static readonly SecondLaw Late = new(
        "patterns.late-on-pickup-day", "custody", stay => (stay.At("released_at"), null),
        new SecondVersion("2012-03-21", null, (world, stay, act) => new Ruling(
            stay["agency"] is "doc" or "nypd" or "probation" && IsPickupDay(world, stay, act) && TimeOfDay(act) > UsualTime(world, stay) + (2 * NewYork.Hour),
            ("other-reason", Holds.HadAnotherReason(world, stay)))))
    {
        Pack = "patterns",
    };

    private static bool IsPickupDay(World world, Row stay, long act) => stay["released_to"] == "federal-immigration" || world.Of("communication").Any(message =>
        message.Names("topics", "pickup-arrangement") && (WritesToIce(message) || IsIce(message["sender_agency"]))
        && message.At("sent_at") <= act && message.At("sent_at") >= act - (24 * NewYork.Hour));

    // Nine in ten leave by then; the night until four belongs to the evening.
    private static long UsualTime(World world, Row stay)
    {
        var times = world.OfAnybody("custody").Where(other => other.Id != stay.Id && other["facility"] == stay["facility"] && other["released_to"] == "community")
            .Select(other => TimeOfDay(other.At("released_at"))).Order().ToList();
        return times.First(time => times.Count(other => other <= time) * 10 >= times.Count * 9);
    }

    private static long TimeOfDay(long seconds) => (NewYork.Clock(seconds) + (20 * NewYork.Hour)) % (24 * NewYork.Hour);

    private static SecondLaw OfMessages(string name, Func<World, Row, long, bool> holds) => new(
        $"patterns.{name}", "communication", Messages.Sent,
        new SecondVersion("2012-03-21", null, (world, message, act) => new Ruling(WritesToIce(message) && holds(world, message, act))))
    {
        Pack = "patterns",
        HasExceptions = false,
    };

    private static bool WritesToIce(Row message) => message["sender_agency"] is "doc" or "nypd" or "probation" && IsIce(message["recipient_agency"]);

    private static bool IsIce(string agency) => agency is "ice" or "hsi";

    private static bool Asks(Row message) => IsIce(message["sender_agency"]) && (message["kind"] == "request" || message.Names("topics", "pickup-arrangement"));
}
