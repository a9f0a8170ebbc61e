using static ComplianceEngine.Records.DiagnosticSeverity;

namespace ComplianceEngine.Records;

/// <content>Names, types, dates and citations in rules.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>A name with letters that names may not have.</summary>
    public static readonly DiagnosticDescriptor BadName = new("CE2001", Error, "`{0}` cannot be a name: {1}");

    /// <summary>A kind of record that the vocabulary does not have.</summary>
    public static readonly DiagnosticDescriptor NoSuchRecord = new("CE2002", Error, "the vocabulary has no kind of record `{0}`");

    /// <summary>A record that is not in scope.</summary>
    public static readonly DiagnosticDescriptor NotInScope = new("CE2003", Error, "no record is called `{0}` here");

    /// <summary>A field that the record does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new("CE2004", Error, "the record `{0}` has no field `{1}`");

    /// <summary>A record where a field of it is asked.</summary>
    public static readonly DiagnosticDescriptor FieldExpected = new("CE2005", Error, "`{0}` is not a field of a record");

    /// <summary>A word that a choice does not allow.</summary>
    public static readonly DiagnosticDescriptor UnknownWord = new("CE2006", Error, "`{0}` is not a value of `{1}`");

    /// <summary>A word that stands twice in one list.</summary>
    public static readonly DiagnosticDescriptor WordTwice = new("CE2007", Error, "`{0}` stands in this list twice");

    /// <summary>An operator on a field of a type that it does not fit.</summary>
    public static readonly DiagnosticDescriptor OperatorMismatch = new("CE2008", Error, "`{0}` cannot test `{1}`, which is {2}");

    /// <summary>A condition on text that is not kept.</summary>
    public static readonly DiagnosticDescriptor FreeText = new("CE2009", Error, "no rule can read `{0}`: of free text only the presence is kept");

    /// <summary>The empty list where a word of a list is asked.</summary>
    public static readonly DiagnosticDescriptor NoneInList = new("CE2010", Error, "no list includes `none`: it is the empty list");

    /// <summary>A field that is no date or time where one is asked.</summary>
    public static readonly DiagnosticDescriptor FieldIsNoTime = new("CE2011", Error, "`{0}` is {1}, not a date or time");

    /// <summary>A field that is no identifier where one is asked.</summary>
    public static readonly DiagnosticDescriptor FieldIsNoId = new("CE2012", Error, "`{0}` is {1}, not an identifier");

    /// <summary>A value that is no calendar date.</summary>
    public static readonly DiagnosticDescriptor NotADate = new("CE2013", Error, "`{0}` is not a date");

    /// <summary>A period that ends before it starts.</summary>
    public static readonly DiagnosticDescriptor PeriodBackwards = new("CE2014", Error, "this period ends before it starts");

    /// <summary>A value that is no length of time.</summary>
    public static readonly DiagnosticDescriptor NotADuration = new("CE2015", Error, "`{0}` is not a length of time");

    /// <summary>A length of time in a unit that does not fit.</summary>
    public static readonly DiagnosticDescriptor DurationUnit = new("CE2016", Error, "a look-back is counted in days or years, not in {0}");

    /// <summary>A source that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownSource = new("CE2017", Error, "`sources.yaml` has no source `{0}`");

    /// <summary>A source's status that is neither of the two.</summary>
    public static readonly DiagnosticDescriptor UnknownStatus = new("CE2018", Error, "a source is `verified` or `unverified`, not `{0}`");

    /// <summary>A reading that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownReading = new("CE2019", Error, "`readings.yaml` has no reading `{0}`");

    /// <summary>An option that the reading does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownOption = new("CE2020", Error, "the reading `{0}` has no option `{1}`");

    /// <summary>An option for which nothing is said.</summary>
    public static readonly DiagnosticDescriptor OptionMissing = new("CE2021", Error, "nothing is said for the option `{1}` of the reading `{0}`");

    /// <summary>A question with one answer.</summary>
    public static readonly DiagnosticDescriptor TooFewOptions = new("CE2022", Error, "the reading `{0}` needs at least two options");

    /// <summary>A list of offenses that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownList = new("CE2023", Error, "there is no list `{0}`");

    /// <summary>A length of time that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownDuration = new("CE2024", Error, "there is no length of time `{0}`");

    /// <summary>A criterion that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownCriterion = new("CE2025", Error, "there is no criterion `{0}`");

    /// <summary>A criterion asked of the wrong kind of record.</summary>
    public static readonly DiagnosticDescriptor CriterionKind = new("CE2026", Error, "the criterion `{0}` is asked of `{1}`, and this is `{2}`");

    /// <summary>A criterion that speaks of a record which is not in scope where it is used.</summary>
    public static readonly DiagnosticDescriptor CriterionNeeds = new("CE2027", Error, "the criterion `{0}` speaks of `{1}`, which is not in scope here");

    /// <summary>A list of offenses asked of something that is no charge.</summary>
    public static readonly DiagnosticDescriptor NotACharge = new("CE2028", Error, "only a charge can be listed, and this is `{0}`");

    /// <summary>A name that would hide another.</summary>
    public static readonly DiagnosticDescriptor NameTaken = new("CE2029", Error, "the name `{0}` is taken here");

    /// <summary>A kind of record that belongs to no person.</summary>
    public static readonly DiagnosticDescriptor BelongsToNoOne = new("CE2030", Error, "`{0}` belongs to no person, so none can be looked for");

    /// <summary>A question about the person where there is none.</summary>
    public static readonly DiagnosticDescriptor NoPerson = new("CE2031", Error, "there is no person here: `{0}` belongs to none");

    /// <summary>The moment of the act where it is not known yet.</summary>
    public static readonly DiagnosticDescriptor NoAct = new("CE2032", Error, "`act` cannot be used to say when the act was");

    /// <summary>A record that is found by the moment of the act, where that moment is to be said.</summary>
    public static readonly DiagnosticDescriptor ActNeedsRecord = new("CE2033", Error, "`{0}` is found by the moment of the act, so it cannot say when that was");

    /// <summary>A governing record of a kind that cannot govern.</summary>
    public static readonly DiagnosticDescriptor OnlyStaysGovern = new("CE2034", Error, "only `custody` can govern an act, not `{0}`");

    /// <summary>A field that cannot name another record.</summary>
    public static readonly DiagnosticDescriptor NamesNoRecord = new("CE2035", Error, "`{0}` does not hold the key of `{1}`");

    /// <summary>Two identifiers of different kinds of record.</summary>
    public static readonly DiagnosticDescriptor NeverSame = new("CE2036", Error, "`{0}` holds the key of `{1}` and `{2}` that of `{3}`, so they are never the same");

    /// <summary>Records whose order is open.</summary>
    public static readonly DiagnosticDescriptor OrderOpen = new("CE2037", Error, "`{0}` has several dates: `by` must say which makes it the latest");

    /// <summary>Records that span no time.</summary>
    public static readonly DiagnosticDescriptor SpansNoTime = new("CE2038", Error, "`{0}` has no `from` and `to`, so it extends nothing");

    /// <summary>A finding's sentence with a brace that opens or closes nothing.</summary>
    public static readonly DiagnosticDescriptor BadTemplate = new("CE2039", Error, "`{0}` stands alone here");

    /// <summary>Personal data in a finding's sentence.</summary>
    public static readonly DiagnosticDescriptor PrivateInTemplate = new("CE2040", Error, "`{0}` is personal data, which no finding's sentence may hold");

    /// <summary>Days that are excluded by a name that means none.</summary>
    public static readonly DiagnosticDescriptor UnknownHolidays = new("CE2041", Error, "`{0}` is neither a day of the week nor a list of holidays");

    /// <summary>A value that tells no day of the year.</summary>
    public static readonly DiagnosticDescriptor NotAYearlyDay = new("CE2042", Error, "`{0}` tells no day of the year");

    /// <summary>A word that tells no way to keep a holiday.</summary>
    public static readonly DiagnosticDescriptor UnknownObservance = new("CE2043", Error, "a holiday is kept `monday-after-sunday` or on the `nearest-weekday`, not `{0}`");

    /// <summary>Every day of the week is excluded.</summary>
    public static readonly DiagnosticDescriptor NoDayCounts = new("CE2044", Error, "every day of the week is excluded, so that no time passes");

    /// <summary>A length of time in a unit that does not elapse.</summary>
    public static readonly DiagnosticDescriptor CountedUnit = new("CE2045", Error, "time that leaves days out is counted in hours or minutes, not in {0}");

    /// <summary>A number of members that is none or cannot be told apart.</summary>
    public static readonly DiagnosticDescriptor NotACount = new("CE2046", Error, "`{0}` is not a whole number from 2 to {1}");

    /// <summary>A field by which no records of a kind come together.</summary>
    public static readonly DiagnosticDescriptor SharesNothing = new("CE2047", Error, "`{0}` is no identifier of a {1}");

    /// <summary>A question about the person inside a search among everybody's records.</summary>
    public static readonly DiagnosticDescriptor NoPersonAmongAll = new("CE2048", Error, "among records of anybody no person's records can be looked for");

    /// <summary>A number outside its bounds.</summary>
    public static readonly DiagnosticDescriptor NotBetween = new("CE2049", Error, "`{0}` is not a whole number from {1} to {2}");

    /// <summary>A field by which no usual time of day can be told.</summary>
    public static readonly DiagnosticDescriptor GroupsNothing = new("CE2050", Error, "`{0}` is no text of the record `{1}` whose time is tested");

    /// <summary>A usual time of day among records that other things than their own words tell apart.</summary>
    public static readonly DiagnosticDescriptor UsualOfWords = new("CE2051", Error, "what is usual is reckoned once for all acts: here only choices and flags can be tested");

    /// <summary>Words in a finding's sentence that stand for nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownInTemplate = new("CE2052", Error, "`{0}` stands for nothing in this rule");

    private static IEnumerable<DiagnosticDescriptor> BindingEntries =>
    [
        BadName, NoSuchRecord, NotInScope, UnknownField, FieldExpected, UnknownWord, WordTwice, OperatorMismatch, FreeText, NoneInList, FieldIsNoTime,
        FieldIsNoId, NotADate, PeriodBackwards, NotADuration, DurationUnit, UnknownSource, UnknownStatus, UnknownReading, UnknownOption, OptionMissing,
        TooFewOptions, UnknownList, UnknownDuration, UnknownCriterion, CriterionKind, CriterionNeeds, NotACharge, NameTaken, BelongsToNoOne, NoPerson,
        NoAct, ActNeedsRecord, OnlyStaysGovern, NamesNoRecord, NeverSame, OrderOpen, SpansNoTime, BadTemplate, PrivateInTemplate,
        UnknownHolidays, NotAYearlyDay, UnknownObservance, NoDayCounts, CountedUnit, NotACount, SharesNothing, NoPersonAmongAll,
        NotBetween, GroupsNothing, UsualOfWords, UnknownInTemplate,
    ];
}
