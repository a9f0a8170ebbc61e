using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>
/// Every kind of record, its fields and allowed values: the one source from which readers, rules and documentation are made.
/// Names are a contract with other people's exports: add freely, rename nothing.
/// </summary>
/// <remarks>
/// Blank means "not recorded"; it never means no, zero or none. The word <c>none</c> in a date or time means that it had not
/// happened when the export was made. Immutable and safe to share between threads.
/// </remarks>
public static class Vocabulary
{
    /// <summary>City, state and federal agencies, for every field that names one.</summary>
    public static readonly ImmutableArray<string> Agencies =
        ["doc", "nypd", "probation", "court", "other-city", "ice", "hsi", "cbp", "uscis", "dhs-other", "fbi", "dea", "atf", "usms", "other-federal", "state", "other"];

    private static readonly ImmutableArray<string> Purposes = ["civil-immigration-enforcement", "criminal-immigration-enforcement", "criminal-investigation", "unrelated"];

    // Which law an act for criminal immigration enforcement serves; blank stands for crimes of entry or presence under the INA.
    private static readonly ImmutableArray<string> ImmigrationOffenses =
        ["ina-entry-or-presence", "other-entry-or-presence", "registration-travel-or-supervision", "named-by-the-mayor"];

    private static readonly ImmutableArray<string> WarrantIssuers =
        ["article-iii-judge", "federal-magistrate-judge", "immigration-judge", "immigration-officer", "state-judge", "other"];

    private static readonly List<RecordSchema> Building = [];

    /// <summary>One stay in an agency's custody.</summary>
    public static readonly RecordSchema Custody = Define("custody", "one stay in an agency's custody",
        Key("custody_id"),
        Person(),
        Choice("agency", Agencies),
        Text("facility"),
        Time("arrested_at", "the instant arrest: the arrest that led to this stay"),
        Time("admitted_at"),
        Choice("release_basis", ["bail", "bond", "recognizance", "dismissal", "acquittal", "time-served", "sentence-complete", "to-state-prison", "to-other-jurisdiction", "other"]),
        Time("release_authorized_at", "when the person would otherwise be released"),
        Time("discharge_started_at"),
        Time("released_at"),
        Choice("released_to", ["community", "federal-immigration", "other-agency", "state-prison", "hospital", "deceased"]),
        Choice("release_delay_reason", ["none", "discharge-planning", "hold-other-agency", "criminal-warrant", "in-transport", "not-in-custody", "medical", "bail-examination"]));

    /// <summary>One count, from filing to judgment.</summary>
    public static readonly RecordSchema Charge = Define("charge", "one count, from filing to judgment",
        Key("charge_id"),
        Person(),
        Id("custody_id"),
        Text("jurisdiction", "NY, federal, or a state's two letters"),
        Text("law", "PL, VTL, … for New York"),
        Text("section", "120.05, 130.65-a, 265.02"),
        Text("subdivision", "2, 2(b)"),
        Choice("grade", ["felony", "misdemeanor", "violation", "infraction"]),
        Choice("inchoate", ["none", "attempt", "conspiracy", "solicitation", "facilitation"]),
        Flag("hate_crime"),
        Date("committed_on"),
        Choice("disposition", ["pending", "plea-entered", "convicted", "acquitted", "dismissed", "acd", "declined"]),
        Choice("adjudication", ["adult", "youthful-offender", "juvenile-delinquent"]),
        Date("judgment_on", "sentence entered, CPL 1.20(15)"),
        Flag("conditional_discharge"),
        Flag("cpl_170_70_release", "matters to 2013-2014 law only"),
        Flag("mandatory_youthful_offender", "must be found a youthful offender, CPL 720.20(1)(b); 2013-2014 law"),
        Flag("predicate_felony_equivalent", "for a foreign conviction, PL 70.06(1)(b)(i)"),
        Text("equivalent_section", "for a foreign conviction, the New York section it equals"),
        Date("disposed_on", "when the case ended otherwise than by judgment"),
        Flag("patronizing", "for PL 240.37: relates to patronizing; 2013-2014 law"),
        Flag("firearm_or_ammunition", "for PL 265.01: relates to a firearm, rifle, shotgun, bullet or ammunition; 2013-2014 law"));

    /// <summary>Time served, which extends the look-back.</summary>
    public static readonly RecordSchema Incarceration = Define("incarceration", "time served, for the look-back's tolling",
        Key("incarceration_id"),
        Person(),
        Id("charge_id"),
        Date("from"),
        Date("to"));

    /// <summary>A federal request for detention or notification.</summary>
    public static readonly RecordSchema Detainer = Define("detainer", "a federal request for detention or notification",
        Key("detainer_id"),
        Person(),
        Id("custody_id"),
        Time("received_at"),
        Choice("form", ["I-247", "I-247A", "I-247D", "I-247N", "I-247X", "other"]),
        Choice("reason", ["reason-to-believe-removable", "proceedings-begun", "warrant-of-arrest-served", "order-of-removal", "other"]),
        Choices("attached", ["I-200", "I-205", "judicial-warrant", "none"]),
        Time("withdrawn_at"));

    /// <summary>Any warrant presented with or after a detainer.</summary>
    public static readonly RecordSchema Warrant = Define("warrant", "any warrant presented with or after a detainer",
        Key("warrant_id"),
        Person(),
        Id("detainer_id"),
        Time("presented_at"),
        Choice("issued_by", WarrantIssuers),
        Choice("kind", ["arrest", "removal", "search", "other"]),
        Flag("authorizes_federal_immigration", "lets federal immigration authorities take the person into custody"));

    /// <summary>A search of databases, or word from a court or another agency.</summary>
    public static readonly RecordSchema Screening = Define("screening", "a search of criminal-history and watch-list databases, or word from a court or another agency",
        Key("screening_id"),
        Person(),
        Time("searched_at"),
        Choice("source", ["e-justice-ny", "court", "other-government", "federal-immigration", "other"]),
        Choice("watchlist", ["match", "possible-match", "no-match"]),
        Flag("history_complete", "the charges on record are the person's whole criminal history as of this search"),
        Flag("gang_member", "NCIC known gang member; matters to 2012-2014 law only"),
        Choice("removal_order", ["final-order", "outstanding-warrant", "none"]),
        Flag("reentry_after_removal"),
        Flag("outstanding_criminal_warrant", "matters to 2012-2014 law only"));

    /// <summary>Bail or bond posted for a person.</summary>
    public static readonly RecordSchema Bail = Define("bail", "bail or bond posted for a person in custody",
        Key("bail_id"),
        Person(),
        Id("custody_id"),
        Choice("kind", ["bail", "bond"]),
        Time("posted_at"),
        Time("notice_at", "when the department received notice of payment"));

    /// <summary>One message, call or reply between a city agency and anyone.</summary>
    public static readonly RecordSchema Communication = Define("communication", "one message, call or reply between a city agency and anyone",
        Key("communication_id"),
        Persons("everyone it is about"),
        Id("thread_id"),
        Id("in_reply_to"),
        Time("sent_at"),
        Choice("channel", ["email", "phone", "fax", "system", "in-person", "other"]),
        Choice("sender_agency", Agencies),
        Id("sender_id", FieldTraits.Private),
        Flag("sender_on_duty"),
        Flag("department_resources", "department mailbox, phone or computer"),
        Choice("recipient_agency", Agencies),
        Id("recipient_id", FieldTraits.Private),
        Flag("recipient_immigration_duties", "duties include immigration enforcement in whole or in part"),
        Choice("kind", ["inquiry", "response", "notice", "request", "other"]),
        Choices("topics", ["incarceration-status", "release-date", "court-date", "pickup-arrangement", "detainer-request", "housing", "charges", "criminal-history", "photo", "appointment", "citizenship-or-immigration-status", "other-custody-information", "none"]),
        Choice("purpose", Purposes),
        Choice("required_by", ["none", "court-order", "judicial-subpoena", "administrative-subpoena", "statute"]),
        Flag("publicly_available", "everything disclosed stood on a public look-up at that moment"),
        Id("detainer_id", FieldTraits.None, "the detainer it answers"),
        Choice("privacy_approval", ["none", "written", "routine", "consent", "exigent"]),
        Time("recorded_at", "when the request was entered in the agency's log of requests"),
        Choice("immigration_offense", ImmigrationOffenses),
        Text("subject", "", FieldTraits.Private),
        Text("body", "", FieldTraits.Private));

    /// <summary>Conduct other than messages.</summary>
    public static readonly RecordSchema Activity = Define("activity", "conduct other than messages: escorts, alerts, timing a release",
        Key("activity_id"),
        Person(FieldTraits.None),
        Time("occurred_at"),
        Choice("agency", Agencies),
        Id("actor_id", FieldTraits.Private),
        Choice("kind", ["escort", "hand-over", "release-timing", "alert", "surveillance", "interview-access", "other"]),
        Choice("purpose", Purposes),
        Choice("under", ["none", "9-131", "9-205", "14-154", "cooperative-arrangement", "other-law"]),
        Choice("immigration_offense", ImmigrationOffenses),
        Flag("primarily_immigration", "the cooperative arrangement is primarily intended to further immigration enforcement"));

    /// <summary>Federal offices or access on city property.</summary>
    public static readonly RecordSchema Premises = Define("premises", "federal offices or access on city property",
        Key("premises_id"),
        Text("property"),
        Choice("agency", Agencies),
        Choice("occupant", Agencies),
        Time("from"),
        Time("to"),
        Choice("purpose", ["civil-immigration-enforcement", "unrelated"]),
        Flag("executive_order"),
        Flag("occupant_immigration_duties", "the occupant's duties include immigration enforcement in whole or in part"));

    /// <summary>Non-city enforcement personnel let into city property.</summary>
    public static readonly RecordSchema Access = Define("access", "non-city enforcement personnel let into city property, § 4-210",
        Key("access_id"),
        Text("property"),
        Choice("agency", Agencies),
        Choice("visitor", Agencies),
        Time("occurred_at"),
        Flag("non_public_area"),
        Choice("basis", ["none", "agreement", "judicial-warrant", "required-by-law", "cooperative-arrangement", "agency-mission", "exigent"]),
        Id("warrant_id"),
        Choice("warrant_issued_by", WarrantIssuers),
        Flag("visitor_enforces_law", "the visitor is governmental personnel empowered to enforce civil or criminal laws"));

    /// <summary>City personnel under another agency's direction and supervision.</summary>
    public static readonly RecordSchema Direction = Define("direction", "city personnel under another agency's direction and supervision, § 10-178(b)",
        Key("direction_id"),
        Choice("agency", Agencies),
        Choice("directed_by", Agencies),
        Time("from"),
        Time("to"),
        Choice("purpose", Purposes),
        Flag("primarily_immigration"),
        Choice("immigration_offense", ImmigrationOffenses));

    /// <summary>Notice to the person and counsel of a detainer or request.</summary>
    public static readonly RecordSchema Notice = Define("notice", "notice to the person and counsel of a detainer or request (proposed Int 158-2022-A)",
        Key("notice_id"),
        Person(),
        Text("about_record"),
        Id("about_id"),
        Choices("given_to", ["person", "counsel", "none"]),
        Time("given_at"),
        Flag("copies"));

    /// <summary>A person's signed answer to a question that no record decides.</summary>
    public static readonly RecordSchema Review = Define("review", "a person's signed answer to a question that no record decides",
        Key("review_id"),
        Text("record", "the record type it is about"),
        Id("record_id"),
        Person(FieldTraits.None),
        Id("question"),
        Flag("answer"),
        Text("reviewer", "", FieldTraits.Private),
        Time("answered_at"),
        Text("note", "", FieldTraits.Private));

    /// <summary>Every kind of record, in the contract's order.</summary>
    public static readonly ImmutableArray<RecordSchema> Records = [.. Building];

    private static readonly FrozenDictionary<string, RecordSchema> ByName = Records.ToFrozenDictionary(record => record.Name, StringComparer.Ordinal);

    /// <summary>Finds a kind of record by name.</summary>
    /// <param name="name">The name, as in file names: <c>custody</c>.</param>
    /// <returns>The record's schema, or <see langword="null"/> if there is none of that name.</returns>
    public static RecordSchema? Find(string name) => ByName.GetValueOrDefault(name);

    private static RecordSchema Define(string name, string note, params FieldDefinition[] fields)
    {
        var schema = new RecordSchema(Building.Count, name, note, [.. fields]);
        Building.Add(schema);
        return schema;
    }

    private static FieldDefinition Key(string name) => new(name, FieldType.Id, [], FieldTraits.Key | FieldTraits.Required, "");

    private static FieldDefinition Person(FieldTraits traits = FieldTraits.Required) =>
        new("person_id", FieldType.Id, [], traits | FieldTraits.Private | FieldTraits.Person, "");

    private static FieldDefinition Persons(string note) => new("person_ids", FieldType.IdList, [], FieldTraits.Private | FieldTraits.Person, note);

    private static FieldDefinition Id(string name, FieldTraits traits = FieldTraits.None, string note = "") => new(name, FieldType.Id, [], traits, note);

    private static FieldDefinition Text(string name, string note = "", FieldTraits traits = FieldTraits.None) => new(name, FieldType.Text, [], traits, note);

    private static FieldDefinition Choice(string name, ImmutableArray<string> choices) => new(name, FieldType.Choice, choices, FieldTraits.None, "");

    private static FieldDefinition Choices(string name, ImmutableArray<string> choices) => new(name, FieldType.ChoiceList, choices, FieldTraits.None, "");

    private static FieldDefinition Flag(string name, string note = "") => new(name, FieldType.Flag, ["yes", "no"], FieldTraits.None, note);

    private static FieldDefinition Date(string name, string note = "") => new(name, FieldType.Date, [], FieldTraits.None, note);

    private static FieldDefinition Time(string name, string note = "") => new(name, FieldType.Time, [], FieldTraits.None, note);
}
