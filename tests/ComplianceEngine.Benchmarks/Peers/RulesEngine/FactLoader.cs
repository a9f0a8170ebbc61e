namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>Reads an export into objects, person by person, two files at a time.</summary>
internal static class FactLoader
{
    public static LoadedFacts Load(ExportFolder export, int threads)
    {
        List<Message> messages = [];
        List<Stay> stays = [];
        List<Charge> charges = [];
        List<Search> searches = [];
        List<Detainer> detainers = [];
        List<Warrant> warrants = [];
        List<Bail> bails = [];
        List<Office> offices = [];
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => messages = new FactReader(export, "communication").Read<Message>(Messages),
            () => charges = new FactReader(export, "charge").Read<Charge>(Charges),
            () => stays = new FactReader(export, "custody").Read<Stay>(Stays),
            () => searches = new FactReader(export, "screening").Read<Search>(Searches),
            () => bails = new FactReader(export, "bail").Read<Bail>(Bails),
            () => detainers = new FactReader(export, "detainer").Read<Detainer>(Detainers),
            () => warrants = new FactReader(export, "warrant").Read<Warrant>(Warrants),
            () => offices = new FactReader(export, "premises").Read<Office>(Offices));

        var persons = new PersonTable();
        foreach (var message in messages) persons.Add(message);
        foreach (var stay in stays) persons.Of(stay.Person).Stays.Add(stay);
        foreach (var charge in charges) persons.Of(charge.Person).Charges.Add(charge);
        foreach (var search in searches) persons.Of(search.Person).Searches.Add(search);
        foreach (var detainer in detainers) persons.Of(detainer.Person).Detainers.Add(detainer);
        foreach (var warrant in warrants) persons.Of(warrant.Person).Warrants.Add(warrant);
        foreach (var bail in bails) persons.Of(bail.Person).Bails.Add(bail);
        return new LoadedFacts(persons.ToList(), offices);
    }

    private static Func<Message> Messages(FactReader row)
    {
        var (id, persons, sent, sender, onDuty, resources) = (row.Text("communication_id"), row.List("person_ids"), row.Moment("sent_at"),
            row.Word("sender_agency"), row.Word("sender_on_duty"), row.Word("department_resources"));
        var (recipient, duties, kind, topics) = (row.Word("recipient_agency"), row.Word("recipient_immigration_duties"), row.Word("kind"), row.List("topics"));
        var (purpose, requiredBy, isPublic) = (row.Word("purpose"), row.Word("required_by"), row.Word("publicly_available"));
        return () => new Message
        {
            Id = id(),
            Persons = persons() ?? [],
            Sent = sent(),
            Sender = sender(),
            OnDuty = onDuty(),
            Resources = resources(),
            Recipient = recipient(),
            RecipientDuties = duties(),
            Kind = kind(),
            Topics = topics(),
            Purpose = purpose(),
            RequiredBy = requiredBy(),
            IsPublic = isPublic(),
        };
    }

    private static Func<Stay> Stays(FactReader row)
    {
        var (id, person, agency, basis) = (row.Text("custody_id"), row.Text("person_id"), row.Word("agency"), row.Word("release_basis"));
        var (authorized, released) = (row.Moment("release_authorized_at"), row.Moment("released_at"));
        var (to, reason) = (row.Word("released_to"), row.Word("release_delay_reason"));
        return () => new Stay
        {
            Id = id(),
            Person = person(),
            Agency = agency(),
            Basis = basis(),
            Authorized = authorized(),
            Released = released(),
            ReleasedTo = to(),
            DelayReason = reason(),
        };
    }

    private static Func<Charge> Charges(FactReader row)
    {
        var (id, person, law, section) = (row.Text("charge_id"), row.Text("person_id"), row.Word("law"), row.Word("section"));
        var (grade, disposition, adjudication, judgment) = (row.Word("grade"), row.Word("disposition"), row.Word("adjudication"), row.Moment("judgment_on"));
        return () => new Charge
        {
            Id = id(),
            Person = person(),
            Law = law(),
            Section = section(),
            Grade = grade(),
            Disposition = disposition(),
            Adjudication = adjudication(),
            Judgment = judgment(),
        };
    }

    private static Func<Search> Searches(FactReader row)
    {
        var (id, person, searched) = (row.Text("screening_id"), row.Text("person_id"), row.Moment("searched_at"));
        var (watchList, complete) = (row.Word("watchlist"), row.Word("history_complete"));
        return () => new Search { Id = id(), Person = person(), Searched = searched(), WatchList = watchList(), HistoryComplete = complete() };
    }

    private static Func<Detainer> Detainers(FactReader row)
    {
        var (id, person, received, form, withdrawn) =
            (row.Text("detainer_id"), row.Text("person_id"), row.Moment("received_at"), row.Word("form"), row.Moment("withdrawn_at"));
        return () => new Detainer { Id = id(), Person = person(), Received = received(), Form = form(), Withdrawn = withdrawn() };
    }

    private static Func<Warrant> Warrants(FactReader row)
    {
        var (id, person, presented) = (row.Text("warrant_id"), row.Text("person_id"), row.Moment("presented_at"));
        var (issuedBy, authorizes) = (row.Word("issued_by"), row.Word("authorizes_federal_immigration"));
        return () => new Warrant { Id = id(), Person = person(), Presented = presented(), IssuedBy = issuedBy(), Authorizes = authorizes() };
    }

    private static Func<Bail> Bails(FactReader row)
    {
        var (id, person, stay, posted, notice) =
            (row.Text("bail_id"), row.Text("person_id"), row.Word("custody_id"), row.Moment("posted_at"), row.Moment("notice_at"));
        return () => new Bail { Id = id(), Person = person(), StayId = stay(), Posted = posted(), Notice = notice() };
    }

    private static Func<Office> Offices(FactReader row)
    {
        var (id, agency, occupant, opened, purpose) =
            (row.Text("premises_id"), row.Word("agency"), row.Word("occupant"), row.Moment("from"), row.Word("purpose"));
        return () => new Office { Id = id(), Agency = agency(), Occupant = occupant(), Opened = opened(), Purpose = purpose() };
    }
}

/// <summary>An export as objects.</summary>
internal sealed record LoadedFacts(List<PersonFacts> Persons, List<Office> Offices);

/// <summary>The persons, and one for each message about nobody known.</summary>
internal sealed class PersonTable
{
    private readonly Dictionary<string, PersonFacts> byPerson = new(StringComparer.Ordinal);
    private readonly List<PersonFacts> nobodys = [];

    public PersonFacts Of(string person)
    {
        if (!byPerson.TryGetValue(person, out var facts)) byPerson.Add(person, facts = new PersonFacts(person));
        return facts;
    }

    public void Add(Message message)
    {
        foreach (var person in message.Persons) Of(person).Messages.Add(message);
        if (message.Persons.Length > 0) return;
        var nobody = new PersonFacts("");
        nobody.Messages.Add(message);
        nobodys.Add(nobody);
    }

    public List<PersonFacts> ToList()
    {
        foreach (var facts in byPerson.Values) Link(facts);
        return [.. byPerson.Values, .. nobodys];
    }

    private static void Link(PersonFacts facts)
    {
        facts.IsHistoryKnown = facts.Searches.Exists(search => search.HistoryComplete == "yes");
        foreach (var bail in facts.Bails) bail.Stay = facts.Stays.Find(stay => stay.Id == bail.StayId) ?? bail.Stay;
    }
}
