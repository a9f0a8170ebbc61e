namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Who is convicted of a violent or serious crime, § 9-131(a)(2) and (7) since 2014-12-14; § 14-154 and § 9-205 say the same.</summary>
/// <param name="world">What is the case.</param>
/// <param name="stay">The stay that governs the act.</param>
/// <param name="act">The act.</param>
internal sealed class SeriousConvictions(World world, Row stay, long act)
{
    private const int Years = 5;

    /// <summary>Within the five years.</summary>
    public bool Holds => !IsSetApart && Judgments.Any(IsRecentEnough);

    /// <summary>The last words of § 14-154(a)(2)(ii): no judgment is too old for the 48 hours.</summary>
    public bool HeldEver => !IsSetApart && Judgments.Any(charge => Offenses.IsNewYork(charge) || !world.Reads("A24", "never-counts"));

    private IEnumerable<Row> Judgments => world.Of("charge").Where(charge =>
        charge["disposition"] == "convicted" && charge["adjudication"] == "adult" && charge.Has("judgment_on") && world.HadCome(charge.On("judgment_on"), act) && IsSerious(charge));

    private bool IsSetApart => world.Reads("A6", "person-wide") && world.Of("charge").Any(charge =>
        charge["adjudication"] is "youthful-offender" or "juvenile-delinquent" && charge.Has("judgment_on") && world.HadCome(charge.On("judgment_on"), act));

    private bool IsRecentEnough(Row charge)
    {
        if (!Offenses.IsNewYork(charge) && world.Reads("A24", "never-counts")) return false;
        if (!Offenses.IsNewYork(charge) && world.Reads("A24", "never-ages-out")) return true;
        return InstantArrests.Of(world, stay, act).Any(arrest => IsWithinLimit(charge, arrest));
    }

    private bool IsWithinLimit(Row charge, DateOnly arrest)
    {
        var judgment = charge.On("judgment_on");
        if (world.Reads("A2", "literal") && judgment >= arrest) return false;
        if (world.Reads("A4", "release-date"))
            return arrest < judgment.AddYears(Years)
                || world.Of("incarceration").Any(term => term["charge_id"] == charge.Id && arrest < term.On("to").AddYears(Years));
        var from = world.Reads("A5", "literal") ? charge.On("committed_on") : judgment;
        return arrest < judgment.AddYears(Years).AddDays(DaysServed(from, arrest));
    }

    // Each day counts once, however many sentences ran on it; the day of release is free.
    private int DaysServed(DateOnly from, DateOnly arrest)
    {
        var terms = world.Of("incarceration").Where(term => world.Of("charge").Any(charge => charge.Id == term["charge_id"] && IsSerious(charge)))
            .Select(term => (From: term.On("from"), To: term.On("to"))).ToList();
        var days = 0;
        for (var day = from; day < arrest && terms.Count > 0; day = day.AddDays(1))
            if (terms.Exists(term => term.From <= day && day < term.To)) days++;
        return days;
    }

    private bool IsSerious(Row charge)
    {
        if (Offenses.IsNewYork(charge) ? charge["grade"] != "felony" : !charge.Yes("predicate_felony_equivalent")) return false;
        var offense = Offenses.Of(charge);
        var isComplete = charge["inchoate"] == "none";
        return IsListed(charge, offense) || charge.Yes("hate_crime")
            || (isComplete && (Offenses.IsOneOf(offense, "VTL", ["600"]) || IsAddedByRule(charge, offense)));
    }

    private bool IsListed(Row charge, string offense)
    {
        var isOnList = Offenses.IsOneOf(offense, "PL", Offenses.Listed) || (ListDay(charge) >= Offenses.StateSince && Offenses.IsOneOf(offense, "PL", [Offenses.AddedByState]));
        return isOnList && !(world.Reads("A17", "list-frozen") && IsRepealed(offense));
    }

    private bool IsAddedByRule(Row charge, string offense) => ListDay(charge) >= world.RuleBegan && Offenses.IsOneOf(offense, "PL", Offenses.AddedByRule);

    private bool IsRepealed(string offense) =>
        (Today >= world.AbortionRepealed && Offenses.IsOneOf(offense, "PL", Offenses.RepealedIn2019)) || (Today >= Offenses.RepealOf2024 && Offenses.IsOneOf(offense, "PL", Offenses.RepealedIn2024));

    private DateOnly Today => NewYork.Day(act);

    private DateOnly ListDay(Row charge)
    {
        if (world.Reads("A16", "event")) return Today;
        return charge.On("judgment_on") > Offenses.Since ? charge.On("judgment_on") : Offenses.Since;
    }
}
