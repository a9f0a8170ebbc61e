using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of what rules rest on: the pack's header, sources, readings and parameters.</summary>
public static class SupplementShapes
{
    internal const string Verified = "verified";
    internal const string Unverified = "unverified";
    internal const string EveryOption = "all";

    internal static readonly KeyShape Cite = Optional("cite", Words.Text, "The clause of law that it states.");
    internal static readonly KeyShape Source = Required("source", Words.Known(NameKind.Source), "The key, in `sources.yaml`, of the source that says so.");
    internal static readonly KeyShape Note = Optional("note", Words.Text, "What to know about it, such as what was not verified.");
    internal static readonly KeyShape Title = Required("title", Words.Text, "What it is, in a few words.");

    internal static readonly KeyShape Pack = Required("pack", Words.New(NameKind.Pack), "The name of the pack: that of its folder.");
    internal static readonly KeyShape Uses = Optional("uses", Words.Known(NameKind.Pack), "The pack beside it whose criteria, lists, lengths of time, readings and sources it uses, and whose rules it may amend.");
    internal static readonly KeyShape Version = Required("version", Words.Text, "The version of the pack.");
    internal static readonly KeyShape Jurisdiction = Required("jurisdiction", Words.Text, "Where its law applies.");
    internal static readonly KeyShape Description = Optional("description", Words.Text, "What to know about the pack.");
    internal static readonly KeyShape Suit = Optional("challenged", Words.Text, "The suit that challenges its law in court.");

    internal static readonly KeyShape SourceId = Required("id", Words.New(NameKind.Source), "The key that rules cite it by.");
    internal static readonly KeyShape Address = Optional("address", Words.Text, "Where it stands.");
    internal static readonly KeyShape Status = Required("status", Words.Choice(Verified, Unverified), "Whether its text was read.");
    private static readonly MappingShape OneSource = new("source", SourceId, Title, Address, Status, Note);
    internal static readonly KeyShape SourceList = Required("sources", Words.Several(OneSource), "Where law and facts were read, and what was not seen.");

    internal static readonly KeyShape ReadingId = Required("reading", Words.New(NameKind.Reading), "The name of the question.");
    internal static readonly KeyShape Question = Required("question", Words.Text, "What the law leaves open.");
    internal static readonly KeyShape OptionId = Required("id", Words.New(NameKind.Option), "The name of the answer.");
    internal static readonly KeyShape Means = Required("means", Words.Text, "What the answer holds, in one sentence.");
    internal static readonly KeyShape Options = Required("options", Words.Several(new MappingShape("option", OptionId, Means)), "The answers that can be taken; at least two.");
    internal static readonly KeyShape Default = Required("default", new WordShape(WordKind.Name, [EveryOption]) { RefersTo = NameKind.Option }, "The answer taken unless told otherwise; `all` if each is tried.");
    internal static readonly KeyShape ReadingSources = Required("sources", Words.Several(Words.Known(NameKind.Source)), "Where the question comes from.");
    internal static readonly KeyShape OutsideRules = Optional("outside_rules", Words.Text, "Where the question matters besides the rules.");
    private static readonly MappingShape OneReading = new("reading", ReadingId, Question, Options, Default, ReadingSources, OutsideRules);
    internal static readonly KeyShape ReadingList = Required("readings", Words.Several(OneReading), "Open questions of law, the answers that can be taken, the default.");

    internal static readonly KeyShape OffenseListId = Required("list", Words.New(NameKind.OffenseList), "The name of the list of offenses.");
    internal static readonly KeyShape Law = Required("law", Words.Text, "The law's letters, as exports write them: `PL`, `VTL`.");
    internal static readonly KeyShape Section = Required("section", Words.Text, "The section: `130.65-a`.");
    internal static readonly KeyShape Subdivisions = Optional("subdivisions", Words.Several(Words.Text), "The subdivisions listed; left out if the whole section is.");
    internal static readonly KeyShape OffenseName = Required("name", Words.Text, "What it is called, for people; never matched.");
    private static readonly MappingShape Entry = new("offense", Law, Section, Subdivisions, OffenseName, TimeShapes.InForce, Source, Note);
    internal static readonly KeyShape Entries = Required("entries", Words.Several(Entry), "The offenses, each with the days on which it is listed.");

    internal static readonly KeyShape LengthId = Required("duration", Words.New(NameKind.Length), "The name of the length of time.");
    internal static readonly KeyShape Length = Required("value", Words.FixedLength, "The length: `3 hours`, `5 years`.");
    private static readonly MappingShape LengthVersion = new("length-version", TimeShapes.InForce, Length, Source, Note);
    internal static readonly KeyShape LengthVersions = Required("versions", Words.Several(LengthVersion), "Its values, oldest first, without gap or overlap.");

    internal static readonly KeyShape HolidayListId = Required("holidays", Words.New(NameKind.HolidayList), "The name of the list of holidays.");
    internal static readonly KeyShape On = Required("on", Words.Text, "The day: `july 4`, `third monday of january`, `last monday of may`, `day after first monday of november`.");
    internal static readonly KeyShape Observed = Optional("observed", new WordShape(WordKind.Choice, HolidayBinder.Observances), "On which day it is kept if it falls on a weekend.");
    private static readonly MappingShape Holiday = new("holiday", OffenseName, On, Observed, TimeShapes.InForce, Source, Note);
    internal static readonly KeyShape HolidayEntries = Required("entries", Words.Several(Holiday), "The holidays, each with the days on which it is listed.");

    /// <summary>The pack's header.</summary>
    public static readonly MappingShape Header = new("pack", Pack, Title, Version, Jurisdiction, Description, Suit, Uses);

    /// <summary>The sources.</summary>
    public static readonly MappingShape Sources = new("sources", SourceList);

    /// <summary>The readings.</summary>
    public static readonly MappingShape Readings = new("readings", ReadingList);

    /// <summary>A dated list of offenses.</summary>
    public static readonly MappingShape OffenseList = new("offense-list", OffenseListId, Title, Cite, Entries);

    /// <summary>A dated list of holidays.</summary>
    public static readonly MappingShape HolidayList = new("holiday-list", HolidayListId, Title, Cite, HolidayEntries);

    /// <summary>A dated length of time.</summary>
    public static readonly MappingShape LengthOfTime = new("length-of-time", LengthId, Title, Cite, LengthVersions);
}
