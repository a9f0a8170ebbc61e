namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>What patterns, the department's policy and bills ask for besides.</summary>
internal sealed partial class DossierMaker
{
    private const long Quarter = 15 * 60;

    /// <summary>A detainer, and notices of it.</summary>
    private Row AddNoticed(long act)
    {
        var stay = AddStays(act - (2 * NewYork.Hour), act + Span(0, 9), act + Span(10, 30));
        stay["agency"] = dice.Pick("doc", "doc", "nypd", "probation", "state");
        var detainer = AddDetainer(stay, act + Span(0, 9), act + Span(10, 30));
        detainer["received_at"] = NewYork.Text(act);
        dice.Several(0, 2, () => AddNotice(detainer, act));
        return detainer;
    }

    private Row AddNotice(Row detainer, long act)
    {
        var notice = Add("notice");
        notice["about_record"] = dice.Chance(90) ? "detainer" : "communication";
        notice["about_id"] = dice.Chance(90) ? detainer.Id : $"detainer-{number}-elsewhere";
        notice["given_to"] = dice.Chance(75) ? "person|counsel" : dice.Pick("person", "counsel", "none");
        notice["given_at"] = NewYork.Text(act + dice.Pick(-1, 0, 600, NewYork.Hour, 9 * NewYork.Hour, (24 * NewYork.Hour) - 1, 24 * NewYork.Hour, (24 * NewYork.Hour) + 1));
        Set(notice, "copies", 80, "yes");
        return notice;
    }

    /// <summary>Bail paid before and after a release.</summary>
    private void AddPayments(Row stay)
    {
        var left = stay.At("released_at");
        foreach (var hours in dice.Several(0, 2, () => dice.Pick(-40, -5, -3, -3, -3, -2, 1)))
        {
            var payment = Add("bail");
            payment["custody_id"] = stay.Id;
            payment["posted_at"] = NewYork.Text(left + (hours * NewYork.Hour) + dice.Pick(-1, 0, 1) - rows.Count);
            payment["notice_at"] = NewYork.Text(left + (hours * NewYork.Hour) + dice.Pick(-1, 0, 1, 900));
        }
    }

    /// <summary>What a facility's releases were: enough of others, by day.</summary>
    private void AddReleases(Row subject)
    {
        for (var left = 21 + dice.Below(4); left > 0; left--)
        {
            var other = AddOthers("custody");
            other["released_to"] = left > 20 && dice.Chance(50) ? "federal-immigration" : "community";
            other["released_at"] = NewYork.Text(NewYork.Begin(NewYork.Day(subject.At("released_at")).AddDays(-left)) + (NewYork.Hour * (9 + dice.Below(7))) + dice.Below(3600));
        }

        if (dice.Chance(70)) subject["released_at"] = NewYork.Text(NewYork.Begin(NewYork.Day(subject.At("released_at"))) + (NewYork.Hour * dice.Pick(1, 4, 16, 17, 18, 18, 22)) + dice.Below(3600));
        foreach (var stay in rows.Where(row => row.Kind == "custody")) stay["facility"] = $"house {number}";
    }

    /// <summary>Messages around an act: to ICE and from ICE, about the person and about others.</summary>
    private void AddTalk(Row subject, long act)
    {
        long[] around = subject.Kind == "custody" ? [act, subject.At("released_at"), act - (72 * NewYork.Hour)] : [act, act, NewYork.DaysBefore(act, 30)];
        var others = dice.Several(0, 4, () => AddTalk(dice.From(around) + dice.Pick(-Quarter - 1, -Quarter, -1, 0, 0, 1, Quarter), subject.Kind == "custody"));
        foreach (var message in rows.Where(row => row.Kind == "communication"))
        {
            message["thread_id"] = $"thread-{number}-{dice.Below(2)}";
            message["sender_id"] = $"sender-{number}-{(dice.Chance(80) ? 0 : 1)}";
            message["recipient_id"] = $"recipient-{number}-{(dice.Chance(80) ? 0 : 1)}";
            if (others.Count > 0 && dice.Chance(60)) message["in_reply_to"] = dice.From(others).Id;
        }
    }

    private Row AddTalk(long sent, bool isAboutPerson)
    {
        var message = dice.Chance(isAboutPerson ? 90 : 60) ? Add("communication") : AddOthers("communication");
        message["sent_at"] = NewYork.Text(sent);
        message["topics"] = dice.From(Topics);
        var isAsked = dice.Chance(50);
        Set(message, isAsked ? "sender_agency" : "recipient_agency", 90, "ice", "ice", "hsi");
        Set(message, isAsked ? "recipient_agency" : "sender_agency", 90, "doc", "doc", "nypd", "probation");
        Set(message, "kind", 60, "inquiry", "request");
        return message;
    }

    private Row AddOthers(string kind)
    {
        var row = new Row(kind, $"{kind}-{number}-{rows.Count}", $"q{number}") { IsOfOthers = true };
        Fill(row);
        return row;
    }
}
