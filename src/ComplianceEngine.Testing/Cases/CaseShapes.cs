using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Testing;

/// <summary>The shapes of files of test cases: their readers go by these tables, and so do schemas and editors.</summary>
public static class CaseShapes
{
    /// <summary>The word that empties a field.</summary>
    internal const string Blank = "blank";

    private static readonly WordShape Text = new(WordKind.Text);
    private static readonly WordShape Day = new(WordKind.Day);
    private static readonly WordShape Kind = new(WordKind.Choice, [.. Vocabulary.Records.Select(record => record.Name)]) { RefersTo = NameKind.Record };
    private static readonly WordShape YesNo = new(WordKind.Choice, ["yes", "no"]);
    private static readonly WordShape Outcomes = new(WordKind.Choice, [.. Enum.GetValues<Outcome>().Select(outcome => outcome.ToName())]);

    private static readonly ImmutableArray<KeyShape> Kinds =
        [.. Vocabulary.Records.Select(record => Optional(record.Name, new ListShape(Row(record), 0), $"{char.ToUpperInvariant(record.Note[0])}{record.Note[1..]}."))];

    internal static readonly KeyShape AsOf = Optional("as_of", Text, "When the export was made.");
    internal static readonly KeyShape Complete = Optional("complete", new ListShape(Kind, 0), "The kinds of record of which every one is here, so that absence means none.");
    internal static readonly KeyShape Records = Optional("records", new MappingShape("records", Kinds) { MayBeEmpty = true }, "The records that every case starts from.");
    internal static readonly KeyShape Given = Optional("given", new MappingShape("given", Kinds) { MayBeEmpty = true }, "Records besides, or fields changed where the key is among the shared records; `blank` empties a field.");
    internal static readonly KeyShape Without = Optional("without", new ListShape(Text, 0), "Kinds of records, or single records as `kind.key`, taken out of the shared ones first.");
    internal static readonly KeyShape Case = Required("case", Text, "What the case shows, as a sentence.");
    internal static readonly KeyShape KnownGap = Optional("known_gap", Text, "Why the case does not pass yet. It is counted and told, and fails once it passes.");
    internal static readonly KeyShape Readings = Optional(
        "readings",
        new MappingShape("chosen-readings") { Rest = new EntryShape(Known(NameKind.Reading), Known(NameKind.Option), "The answer taken of an open question."), MayBeEmpty = true },
        "Answers taken of open questions of law.");

    internal static readonly KeyShape Each = Optional(
        "each",
        new MappingShape("variants") { Rest = new EntryShape(new WordShape(WordKind.FieldOfRow), new ListShape(Text, 0), "The values, each a case of its own, of a field of a record."), MayBeEmpty = true },
        "Values tried one after another: `charge.c1.section: [\"120.05\", \"120.06\"]`.");

    internal static readonly KeyShape Of = Optional("of", Text, "The key of the record judged, if there are several of its kind.");
    internal static readonly KeyShape Person = Optional("person", Text, "The person judged, if the record is about several.");
    internal static readonly KeyShape ExpectedOutcome = Required("outcome", Outcomes, "The outcome.");
    internal static readonly KeyShape Exception = Optional("exception", Known(NameKind.Exception), "An exception that excuses.");
    internal static readonly KeyShape Disputed = Optional("disputed", YesNo, "Whether readings differ.");
    internal static readonly KeyShape Needs = Optional("needs", new ListShape(Text, 0), "The missing facts, as `record.field`, in any order.");
    internal static readonly KeyShape Asks = Optional("asks", new ListShape(Known(NameKind.Exception), 0), "The questions asked, in any order.");
    internal static readonly KeyShape Open = Optional("open", new ListShape(Known(NameKind.Exception), 0), "The exceptions of which it cannot be told whether they hold, in any order.");
    internal static readonly KeyShape Version = Optional("version", Day, "The first day of the version applied.");
    internal static readonly KeyShape Says = Optional("says", Text, "Words that stand in the finding's sentence.");
    internal static readonly KeyShape ProofLines = Optional("proof", new ListShape(Text, 0), "Words that stand in lines of the proof, such as `yes custody.agency is doc`.");
    internal static readonly MappingShape Expectation = new("expectation", ExpectedOutcome, Exception, Disputed, Needs, Asks, Open, Version, Says, ProofLines);
    internal static readonly KeyShape Expect = Required("expect", Expectation, "What is expected; what is left out is not looked at.");
    internal static readonly MappingShape RuleCase = new("rule-case", Case, AsOf, Complete, Given, Each, Without, Readings, Of, Person, KnownGap, Expect);
    internal static readonly MappingShape RuleBase = new("rule-base", AsOf, Complete, Records) { MayBeEmpty = true };
    internal static readonly KeyShape Tests = Required("tests", Known(NameKind.Rule), "The rule that is tried.");
    internal static readonly KeyShape SharedByRules = Optional("base", RuleBase, "The records that every case starts from.");
    internal static readonly KeyShape RuleCases = Required("cases", new ListShape(RuleCase, 0), "The cases.");

    private static readonly MappingShape Figures = new("figures") { Rest = new EntryShape(Known(NameKind.Line), Text, "A figure: `2`, `1 to 2`, `1 or more`, `not in the records`."), MayBeEmpty = true };
    internal static readonly KeyShape Year = Required("year", new WordShape(WordKind.Year), "The year of the report.");
    internal static readonly KeyShape ExpectFigures = Required("expect", Figures, "The figures expected; every other line must count nobody.");
    internal static readonly KeyShape SharedFigures = Optional("expect", Figures, "Figures that every case expects unless it says otherwise.");
    internal static readonly MappingShape ReportCase = new("report-case", Case, Year, AsOf, Complete, Given, Without, Readings, KnownGap, ExpectFigures, Needs);
    internal static readonly MappingShape ReportBase = new("report-base", AsOf, Complete, Records, SharedFigures) { MayBeEmpty = true };
    internal static readonly KeyShape Counts = Required("counts", Known(NameKind.Report), "The report that is tried.");
    internal static readonly KeyShape SharedByReports = Optional("base", ReportBase, "The records that every case starts from.");
    internal static readonly KeyShape ReportCases = Required("cases", new ListShape(ReportCase, 0), "The cases.");

    /// <summary>Test cases of a rule.</summary>
    public static readonly MappingShape RuleTests = new("rule-tests", Tests, SharedByRules, RuleCases);

    /// <summary>Test cases of a report.</summary>
    public static readonly MappingShape ReportTests = new("report-tests", Counts, SharedByReports, ReportCases);

    private static WordShape Known(NameKind kind) => new(WordKind.Name) { RefersTo = kind };

    private static MappingShape Row(RecordSchema record) => new($"row of {record.Name}", [.. record.Fields.Select(Field)]);

    // A value that no export can hold is reported when the case is put into memory; the shape leaves it open.
    private static KeyShape Field(FieldDefinition field)
    {
        var word = new WordShape(WordKind.FieldValue) { Field = field };
        Shape value = field.Type is FieldType.ChoiceList or FieldType.IdList ? new EitherShape(word, new ListShape(word, 0)) : word;
        return field.IsKey ? Required(field.Name, value, field.Note) : Optional(field.Name, value, field.Note);
    }
}
