using System.Text;
using ComplianceEngine.Records;
using RulesEngine.Models;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>One invented case of each finding, so that every lambda is seen to hold before data is judged by it.</summary>
internal static class Probe
{
    private static readonly Moment Morning = At(8);
    private static readonly Moment Noon = At(12);
    private static readonly Moment Evening = At(20);

    public static void Run(LambdaEngine engine)
    {
        var output = new StringBuilder();
        var person = Person();
        engine.Judge("message", "m", "p", output, new RuleParameter("m", Told()), new RuleParameter("p", person));
        engine.Judge("stay", "s", "p", output, new RuleParameter("s", Kept()), new RuleParameter("p", person));
        engine.Judge("bail", "b", "p", output, new RuleParameter("b", new Bail { Posted = Morning, Notice = Morning, Stay = Kept() }));
        engine.Judge("office", "o", "", output, new RuleParameter("o", Let()));
    }

    private static PersonFacts Person() => new("p")
    {
        IsHistoryKnown = true,
        Searches = { new Search { Searched = Morning, WatchList = "no-match", HistoryComplete = "yes" } },
        Detainers = { new Detainer { Received = Morning, Form = "I-247A", Withdrawn = Moment.Blank } },
    };

    private static Message Told() => new()
    {
        Sent = Noon,
        Sender = "doc",
        OnDuty = "yes",
        Resources = "yes",
        Recipient = "ice",
        RecipientDuties = "yes",
        Kind = "request",
        Topics = ["release-date", "detainer-request"],
        Purpose = "civil-immigration-enforcement",
        RequiredBy = "none",
        IsPublic = "no",
    };

    private static Stay Kept() => new()
    {
        Agency = "doc",
        Basis = "bail",
        Authorized = Noon,
        Released = Evening,
        ReleasedTo = "federal-immigration",
        DelayReason = "none",
    };

    private static Office Let() => new() { Agency = "doc", Occupant = "ice", Opened = Noon, Purpose = "civil-immigration-enforcement" };

    private static Moment At(int hour) => Moment.Of(ZoneClock.NewYork.FromWall((DateValue.From(new DateOnly(2020, 7, 1)).Days * 86_400L) + (hour * 3600L)));
}
