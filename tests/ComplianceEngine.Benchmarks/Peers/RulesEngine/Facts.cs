namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>One record; what rows with the same key differ in is unknown, which is <see langword="null"/>.</summary>
public abstract class Fact<TSelf>
{
    public string Id { get; set; } = "";

    /// <summary>Takes another row of the same record in.</summary>
    public abstract void Join(TSelf other);

    protected static string? Same(string? a, string? b) => a == b ? a : null;

    protected static Moment Same(Moment a, Moment b) => a == b ? a : Moment.Unknown;
}

public sealed class Message : Fact<Message>
{
    public string[] Persons { get; set; } = [];
    public Moment Sent { get; set; }
    public string? Sender { get; set; }
    public string? OnDuty { get; set; }
    public string? Resources { get; set; }
    public string? Recipient { get; set; }
    public string? RecipientDuties { get; set; }
    public string? Kind { get; set; }
    public string[]? Topics { get; set; }
    public string? Purpose { get; set; }
    public string? RequiredBy { get; set; }
    public string? IsPublic { get; set; }

    public override void Join(Message other)
    {
        Sent = Same(Sent, other.Sent);
        Sender = Same(Sender, other.Sender);
        OnDuty = Same(OnDuty, other.OnDuty);
        Resources = Same(Resources, other.Resources);
        Recipient = Same(Recipient, other.Recipient);
        RecipientDuties = Same(RecipientDuties, other.RecipientDuties);
        Kind = Same(Kind, other.Kind);
        Topics = Topics is not null && other.Topics is not null && Topics.SequenceEqual(other.Topics) ? Topics : null;
        Purpose = Same(Purpose, other.Purpose);
        RequiredBy = Same(RequiredBy, other.RequiredBy);
        IsPublic = Same(IsPublic, other.IsPublic);
    }
}

/// <summary>A record about one person, who is named alike in every row of it.</summary>
public abstract class PersonFact<TSelf> : Fact<TSelf>
{
    public string Person { get; set; } = "";
}

public sealed class Stay : PersonFact<Stay>
{
    public string? Agency { get; set; }
    public string? Basis { get; set; }
    public Moment Authorized { get; set; }
    public Moment Released { get; set; }
    public string? ReleasedTo { get; set; }
    public string? DelayReason { get; set; }

    public override void Join(Stay other)
    {
        Agency = Same(Agency, other.Agency);
        Basis = Same(Basis, other.Basis);
        Authorized = Same(Authorized, other.Authorized);
        Released = Same(Released, other.Released);
        ReleasedTo = Same(ReleasedTo, other.ReleasedTo);
        DelayReason = Same(DelayReason, other.DelayReason);
    }
}

public sealed class Charge : PersonFact<Charge>
{
    public string? Law { get; set; }
    public string? Section { get; set; }
    public string? Grade { get; set; }
    public string? Disposition { get; set; }
    public string? Adjudication { get; set; }
    public Moment Judgment { get; set; }

    public override void Join(Charge other)
    {
        Law = Same(Law, other.Law);
        Section = Same(Section, other.Section);
        Grade = Same(Grade, other.Grade);
        Disposition = Same(Disposition, other.Disposition);
        Adjudication = Same(Adjudication, other.Adjudication);
        Judgment = Same(Judgment, other.Judgment);
    }
}

public sealed class Search : PersonFact<Search>
{
    public Moment Searched { get; set; }
    public string? WatchList { get; set; }
    public string? HistoryComplete { get; set; }

    public override void Join(Search other)
    {
        Searched = Same(Searched, other.Searched);
        WatchList = Same(WatchList, other.WatchList);
        HistoryComplete = Same(HistoryComplete, other.HistoryComplete);
    }
}

public sealed class Detainer : PersonFact<Detainer>
{
    public Moment Received { get; set; }
    public string? Form { get; set; }
    public Moment Withdrawn { get; set; }

    public override void Join(Detainer other)
    {
        Received = Same(Received, other.Received);
        Form = Same(Form, other.Form);
        Withdrawn = Same(Withdrawn, other.Withdrawn);
    }
}

public sealed class Warrant : PersonFact<Warrant>
{
    public Moment Presented { get; set; }
    public string? IssuedBy { get; set; }
    public string? Authorizes { get; set; }

    public override void Join(Warrant other)
    {
        Presented = Same(Presented, other.Presented);
        IssuedBy = Same(IssuedBy, other.IssuedBy);
        Authorizes = Same(Authorizes, other.Authorizes);
    }
}

public sealed class Bail : PersonFact<Bail>
{
    public string? StayId { get; set; }
    public Moment Posted { get; set; }
    public Moment Notice { get; set; }

    /// <summary>The moment judged.</summary>
    public Moment Paid => Moment.Later(Posted, Notice);

    /// <summary>The stay that the bail names; one of which nothing is known if it names none of the person's.</summary>
    public Stay Stay { get; set; } = Nothing;

    private static readonly Stay Nothing = new() { Authorized = Moment.Blank, Released = Moment.Blank };

    public override void Join(Bail other)
    {
        StayId = Same(StayId, other.StayId);
        Posted = Same(Posted, other.Posted);
        Notice = Same(Notice, other.Notice);
    }
}

public sealed class Office : Fact<Office>
{
    public string? Agency { get; set; }
    public string? Occupant { get; set; }
    public Moment Opened { get; set; }
    public string? Purpose { get; set; }

    public override void Join(Office other)
    {
        Agency = Same(Agency, other.Agency);
        Occupant = Same(Occupant, other.Occupant);
        Opened = Same(Opened, other.Opened);
        Purpose = Same(Purpose, other.Purpose);
    }
}

/// <summary>One person's records; a message about nobody known has a person without any.</summary>
public sealed class PersonFacts(string id)
{
    public string Id { get; } = id;
    public List<Message> Messages { get; } = [];
    public List<Stay> Stays { get; } = [];
    public List<Charge> Charges { get; } = [];
    public List<Search> Searches { get; } = [];
    public List<Detainer> Detainers { get; } = [];
    public List<Warrant> Warrants { get; } = [];
    public List<Bail> Bails { get; } = [];

    /// <summary>Whether some search says that the charges on record are all there are.</summary>
    public bool IsHistoryKnown { get; set; }
}
