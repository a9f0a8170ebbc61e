using System.Globalization;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Stays, papers, searches, charges and messages.</summary>
internal sealed partial class DossierMaker
{
    private static readonly string[] EarlyOffenses =
        ["PL 120.00", "PL 215.50", "PL 265.01", "PL 130.55", "PL 240.37", "PL 230.00", "VTL 511(1)", "VTL 511(2)(a)(i)", "VTL 511(2)(a)(ii)", "VTL 1192", "VTL 600"];

    private static readonly string[] Immigration = ["ice", "ice", "ice", "hsi", "cbp", "dhs-other", "fbi", "nypd"];

    private static readonly string[] Topics =
        ["release-date", "release-date", "pickup-arrangement", "court-date", "detainer-request", "photo", "other-custody-information", "citizenship-or-immigration-status"];

    private string Agency => law.Rule switch
    {
        "nyc.14-154.hold" or "nyc.14-154.notice" or "int-0184-2022.nyc.14-154.hold" => "nypd",
        "nyc.9-205.hold" => "probation",
        _ => "doc",
    };

    private Row AddMessage(long act)
    {
        var due = act + dice.Pick(-30 * NewYork.Hour, -NewYork.Hour, 0, 600, NewYork.Hour, 4 * NewYork.Hour, 60 * NewYork.Hour);
        AddStays(Math.Min(act, due), due, Math.Max(act, due) + (NewYork.Hour * dice.Below(40)));
        var message = Add("communication");
        var isRequest = law.Rule == Messages.Requests.Rule || (law.Rule == Bills.Exchanges.Rule && dice.Chance(50));
        message["sent_at"] = NewYork.Text(act);
        message["topics"] = dice.Chance(6) ? dice.Pick("none", "citizenship-or-immigration-status") : string.Join('|', dice.Several(1, 2, () => dice.From(Topics)).Distinct());
        Set(message, isRequest ? "recipient_agency" : "sender_agency", 85, Agency, Agency, Agency, "nypd", "other-city");
        Set(message, isRequest ? "sender_agency" : "recipient_agency", 85, Immigration);
        Set(message, "kind", 60, "inquiry", "request");
        Set(message, "purpose", 75, "civil-immigration-enforcement", "civil-immigration-enforcement", "criminal-immigration-enforcement");
        Set(message, "required_by", 65, "none");
        Set(message, "privacy_approval", 45, "none");
        Set(message, "publicly_available", 70, "no");
        Set(message, "department_resources", 50, "yes");
        if (dice.Chance(50)) message["immigration_offense"] = "";
        message["recorded_at"] = dice.Chance(75) ? "none" : NewYork.Text(act + Span(0, 3));
        if (dice.Chance(30) && rows.Find(row => row.Kind == "detainer") is { } detainer) message["detainer_id"] = detainer.Id;
        return message;
    }

    /// <summary>The stay that an act is about, perhaps others, and all that stands around them.</summary>
    /// <param name="first">A moment by which it had begun.</param>
    /// <param name="due">When release was due.</param>
    /// <param name="released">When it came.</param>
    private Row AddStays(long first, long due, long released)
    {
        var stay = AddStay(first - Span(0, 200) - NewYork.Hour, due, released);
        if (dice.Chance(20)) AddStay(stay.At("arrested_at") - Span(400, 900), stay.At("arrested_at") - Span(200, 300), stay.At("arrested_at") - Span(100, 199));
        if (dice.Chance(20)) AddStay(stay.At("arrested_at") - Span(1, 1500), due + Span(0, 4), Math.Max(released, due) + Span(5, 9));
        var stays = rows.Where(row => row.Kind == "custody").ToList();
        dice.Several(0, 2, () => AddDetainer(stay, due, released));
        dice.Several(1, 3, () => AddSearch(due));
        dice.Several(0, 3, () => AddCharge(stays, due));
        var judged = rows.Where(row => row.Kind == "charge" && row.Has("judgment_on")).ToList();
        if (judged.Count > 0) dice.Several(0, 2, () => AddTerm(dice.From(judged)));
        return stay;
    }

    private Row AddStay(long arrested, long due, long released)
    {
        var stay = Add("custody");
        stay["arrested_at"] = NewYork.Text(arrested);
        stay["release_authorized_at"] = NewYork.Text(due);
        stay["released_at"] = NewYork.Text(released);
        Set(stay, "agency", 90, Agency);
        Set(stay, "release_basis", 80, "recognizance", "recognizance", "bail", "dismissal", "");
        Set(stay, "released_to", 80, "federal-immigration", "federal-immigration", "community");
        Set(stay, "release_delay_reason", 75, "none");
        if (law.Pack == DocPolicy.NoHold.Pack)
        {
            stay["discharge_started_at"] = NewYork.Text(due + (dice.Pick(-30, -3, 0, 0, 1) * NewYork.Hour) + dice.Pick(-1, 0, 1));
            if (stay["release_basis"].Length == 0) stay["release_basis"] = "bond";
        }

        return stay;
    }

    private Row AddDetainer(Row stay, long due, long released)
    {
        var detainer = Add("detainer");
        detainer["custody_id"] = stay.Id;
        detainer["received_at"] = NewYork.Text(dice.Chance(70) ? Math.Min(due, released) - Span(0, 30) : dice.Pick(due, released) + dice.Pick(-1, 0, 1));
        detainer["attached"] = "I-200";
        Set(detainer, "form", 60, "I-247A", "I-247");
        Set(detainer, "reason", 70, "reason-to-believe-removable", "proceedings-begun");
        detainer["withdrawn_at"] = dice.Pick("", "", "", "none", NewYork.Text(dice.Pick(due, released) + dice.Pick(-NewYork.Hour, -1, 0, 1, 40 * NewYork.Hour)));
        if (dice.Chance(65)) AddWarrant(detainer, due);
        return detainer;
    }

    private void AddWarrant(Row detainer, long due)
    {
        var warrant = Add("warrant");
        warrant["detainer_id"] = dice.Chance(90) ? detainer.Id : $"detainer-{number}-elsewhere";
        var received = detainer.At("received_at");
        warrant["presented_at"] = NewYork.Text(dice.Below(100) switch
        {
            < 45 => received,
            < 60 => received + NewYork.Hour + dice.Pick(-1, 0, 1),
            < 70 => due + dice.Pick(-1, 0, 1),
            < 85 => due + ((48 + dice.Pick(0, 1, 4)) * NewYork.Hour) + dice.Pick(-1, 0, 1),
            _ => due + Span(0, 8),
        });
        Set(warrant, "issued_by", 60, "article-iii-judge", "federal-magistrate-judge");
        Set(warrant, "kind", 50, "arrest");
        Set(warrant, "authorizes_federal_immigration", 70, "yes");
    }

    private Row AddSearch(long due)
    {
        var search = Add("screening");
        var at = dice.Chance(70) ? due + (dice.Pick(-24, -4, -1, 0, 1, 4, 24) * NewYork.Hour) + dice.Pick(-1, 0, 1) : due - Span(0, 60);
        while (!searched.Add(at)) at += 7;
        search["searched_at"] = NewYork.Text(at);
        Set(search, "source", 50, "e-justice-ny");
        Set(search, "watchlist", 65, "no-match");
        Set(search, "removal_order", 60, "none");
        foreach (var field in new[] { "gang_member", "outstanding_criminal_warrant" }) Set(search, field, 70, "no");
        return search;
    }

    private Row AddCharge(List<Row> stays, long due)
    {
        var charge = Add("charge");
        var arrest = NewYork.Day(stays[0].At("arrested_at"));
        var judgment = dice.Below(100) switch
        {
            < 15 => arrest.AddYears(-5).AddDays(dice.Pick(-1, 0, 1)),
            < 50 => arrest.AddYears(-5).AddDays(dice.Below(1000) - 900),
            < 60 => arrest.AddYears(-10).AddDays(dice.Pick(-1, 0, 1)),
            < 75 => arrest.AddDays(dice.Pick(-1, 0, 1)),
            < 85 => NewYork.Day(due).AddDays(dice.Below(30) - 15),
            _ => arrest.AddDays(-dice.Below(6000)),
        };
        // Half of them are what the laws since 2014 ask for, but perhaps for one thing.
        var percent = dice.Chance(50) ? 95 : 60;
        SetOffense(charge);
        Set(charge, "grade", percent, "felony");
        Set(charge, "inchoate", percent, "none");
        Set(charge, "hate_crime", percent, "no");
        Set(charge, "disposition", percent, "convicted");
        Set(charge, "adjudication", percent, "adult");
        foreach (var field in new[] { "mandatory_youthful_offender", "conditional_discharge" }) Set(charge, field, 70, "no");
        charge["committed_on"] = Text(judgment.AddDays(-dice.Below(700)));
        charge["judgment_on"] = charge["disposition"] == "convicted" ? Text(judgment) : "none";
        charge["disposed_on"] = charge["disposition"] is "acquitted" or "dismissed" or "acd" && dice.Chance(70) ? Text(judgment) : "";
        if (charge["disposition"] != "convicted" || judgment >= arrest || dice.Chance(30)) charge["custody_id"] = dice.From(stays).Id;
        return charge;
    }

    private void SetOffense(Row charge)
    {
        var offense = dice.Below(100) switch
        {
            < 50 => $"PL {dice.From(Offenses.Listed)}",
            < 60 => $"PL {dice.From(Offenses.AddedByRule)}",
            < 64 => $"PL {dice.From([.. Offenses.RepealedIn2019, .. Offenses.RepealedIn2024])}",
            < 75 => $"PL {dice.From(Offenses.NearMisses)}",
            _ => dice.From(EarlyOffenses),
        };
        if (dice.Chance(20))
        {
            charge["jurisdiction"] = dice.Pick("NJ", "federal");
            charge["section"] = "2C:12-1";
            charge["equivalent_section"] = offense;
            Set(charge, "predicate_felony_equivalent", 70, "yes");
            return;
        }

        var (book, numbers) = (offense.Split(' ')[0], offense.Split(' ')[1].Split('(', 2));
        (charge["jurisdiction"], charge["law"], charge["section"]) = ("NY", book, numbers[0]);
        // (2)(b) is written 2(b).
        charge["subdivision"] = numbers is [_, var marks] ? marks.Remove(marks.IndexOf(')', StringComparison.Ordinal), 1) : dice.Pick("", "1", "2");
    }

    private Row AddTerm(Row charge)
    {
        var term = Add("incarceration");
        var from = charge.On(dice.Chance(60) ? "judgment_on" : "committed_on").AddDays(dice.Below(40));
        term["charge_id"] = charge.Id;
        term["from"] = Text(from);
        term["to"] = Text(from.AddDays(1 + dice.Below(900)));
        return term;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
