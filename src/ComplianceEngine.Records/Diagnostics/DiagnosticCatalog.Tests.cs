namespace ComplianceEngine.Records;

/// <content>Test cases beside rules.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>A key that test files do not have.</summary>
    public static readonly DiagnosticDescriptor TestUnknownKey = new("CE5001", DiagnosticSeverity.Error, "a {0} has no key `{1}`");

    /// <summary>A key that must be there.</summary>
    public static readonly DiagnosticDescriptor TestMissingKey = new("CE5002", DiagnosticSeverity.Error, "this {0} lacks `{1}`");

    /// <summary>A value of the wrong shape.</summary>
    public static readonly DiagnosticDescriptor TestWrongShape = new("CE5003", DiagnosticSeverity.Error, "`{0}` must be {1}");

    /// <summary>A rule that no pack has.</summary>
    public static readonly DiagnosticDescriptor TestUnknownRule = new("CE5004", DiagnosticSeverity.Error, "no pack has a rule `{0}`");

    /// <summary>A kind of record that there is not.</summary>
    public static readonly DiagnosticDescriptor TestUnknownRecord = new("CE5005", DiagnosticSeverity.Error, "there is no record `{0}`");

    /// <summary>A field that the record does not have.</summary>
    public static readonly DiagnosticDescriptor TestUnknownField = new("CE5006", DiagnosticSeverity.Error, "record `{0}` has no field `{1}`");

    /// <summary>A value that the field cannot hold.</summary>
    public static readonly DiagnosticDescriptor TestUnreadableValue = new("CE5007", DiagnosticSeverity.Error, "`{0}` cannot hold this value");

    /// <summary>A row without its key.</summary>
    public static readonly DiagnosticDescriptor TestRowWithoutKey = new("CE5008", DiagnosticSeverity.Error, "this {0} lacks its key `{1}`");

    /// <summary>A reading or option that no pack has.</summary>
    public static readonly DiagnosticDescriptor TestUnknownReading = new("CE5009", DiagnosticSeverity.Error, "no pack has a reading `{0}` with an option `{1}`");

    /// <summary>The judged record is not in the dossier, or several are and none is named.</summary>
    public static readonly DiagnosticDescriptor TestNoSubject = new("CE5010", DiagnosticSeverity.Error, "the case does not say which {0} it judges; name one with `of`");

    /// <summary>An outcome that there is not.</summary>
    public static readonly DiagnosticDescriptor TestUnknownOutcome = new("CE5011", DiagnosticSeverity.Error, "there is no outcome `{0}`");

    /// <summary>A time zone or as-of time that cannot be read.</summary>
    public static readonly DiagnosticDescriptor TestUnreadableTime = new("CE5012", DiagnosticSeverity.Error, "`{0}` is not a date or time");

    /// <summary>Two cases of one file with the same name.</summary>
    public static readonly DiagnosticDescriptor TestDuplicateCase = new("CE5013", DiagnosticSeverity.Error, "another case of this file has the same name");

    /// <summary>Cases of a report that no pack has.</summary>
    public static readonly DiagnosticDescriptor TestUnknownReport = new("CE5014", DiagnosticSeverity.Error, "no pack has a report `{0}`");

    /// <summary>A year on which the law asks for no report.</summary>
    public static readonly DiagnosticDescriptor TestNoReport = new("CE5015", DiagnosticSeverity.Error, "no version of `{0}` asks for a report on {1}");

    /// <summary>A line that the report of that year has not.</summary>
    public static readonly DiagnosticDescriptor TestNoLine = new("CE5016", DiagnosticSeverity.Error, "the report of that year has no line `{0}`");

    /// <summary>A case that does not pass as the rules stand, so that it can tell nothing of a change.</summary>
    public static readonly DiagnosticDescriptor TestFailsUnchanged = new("CE5020", DiagnosticSeverity.Error, "this case does not pass as the rules stand; mend it first");

    /// <summary>A rule without a case.</summary>
    public static readonly DiagnosticDescriptor RuleUntested = new("CE5021", DiagnosticSeverity.Warning, "no case lies beside the rule `{0}`");

    /// <summary>An outcome that no case of a rule expects.</summary>
    public static readonly DiagnosticDescriptor OutcomeUntested = new("CE5022", DiagnosticSeverity.Warning, "no case of `{0}` expects the outcome `{1}`");

    /// <summary>An exception that no case of a rule expects to excuse.</summary>
    public static readonly DiagnosticDescriptor ExceptionUntested = new("CE5023", DiagnosticSeverity.Warning, "no case of `{0}` expects the exception `{1}` to excuse");

    private static IEnumerable<DiagnosticDescriptor> TestEntries =>
    [
        TestUnknownKey, TestMissingKey, TestWrongShape, TestUnknownRule, TestUnknownRecord, TestUnknownField, TestUnreadableValue, TestRowWithoutKey,
        TestUnknownReading, TestNoSubject, TestUnknownOutcome, TestUnreadableTime, TestDuplicateCase, TestUnknownReport, TestNoReport, TestNoLine,
        TestFailsUnchanged, RuleUntested, OutcomeUntested, ExceptionUntested,
    ];
}
