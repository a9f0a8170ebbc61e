using static ComplianceEngine.Records.DiagnosticSeverity;

namespace ComplianceEngine.Records;

/// <content>YAML, rules and what rules rest on.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>The text is not YAML.</summary>
    public static readonly DiagnosticDescriptor NotYaml = new("CE1001", Error, "this is not valid YAML: {0}");

    /// <summary>An anchor or alias.</summary>
    public static readonly DiagnosticDescriptor YamlAnchor = new("CE1002", Error, "anchors and aliases are not allowed: `{0}`");

    /// <summary>A tag.</summary>
    public static readonly DiagnosticDescriptor YamlTag = new("CE1003", Error, "tags are not allowed: `{0}`");

    /// <summary>A key that is a list or mapping.</summary>
    public static readonly DiagnosticDescriptor YamlKey = new("CE1004", Error, "a key must be a plain word");

    /// <summary>A key that stands twice in one mapping.</summary>
    public static readonly DiagnosticDescriptor YamlDuplicateKey = new("CE1005", Error, "the key `{0}` stands here twice");

    /// <summary>Lists and mappings inside each other beyond any sense.</summary>
    public static readonly DiagnosticDescriptor YamlDepth = new("CE1006", Error, "this is nested more than {0} levels deep");

    /// <summary>The pack's folder is not there.</summary>
    public static readonly DiagnosticDescriptor PackNotFound = new("CE1007", Error, "there is no pack in `{0}`: it is not a folder");

    /// <summary>A file or folder that the system does not let us read.</summary>
    public static readonly DiagnosticDescriptor PackUnreadable = new("CE1008", Error, "the pack's file `{0}` cannot be read: {1}");

    /// <summary>A YAML file whose name says nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownFile = new("CE1009", Error, "a pack has no file of this name");

    /// <summary>A file that every pack must have.</summary>
    public static readonly DiagnosticDescriptor FileMissing = new("CE1010", Error, "the pack has no file `{0}`");

    /// <summary>A file without a document.</summary>
    public static readonly DiagnosticDescriptor PackFileEmpty = new("CE1011", Error, "this file says nothing");

    /// <summary>A file with more documents than it may hold.</summary>
    public static readonly DiagnosticDescriptor OneDocument = new("CE1012", Error, "this file must hold one document");

    /// <summary>A document that declares nothing the file may hold.</summary>
    public static readonly DiagnosticDescriptor UnknownDocument = new("CE1013", Error, "a document in this file must have the key {0}");

    /// <summary>A key that must be there.</summary>
    public static readonly DiagnosticDescriptor KeyMissing = new("CE1014", Error, "the key `{0}` is missing here");

    /// <summary>A key that has no meaning where it stands.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new("CE1015", Error, "the key `{0}` has no meaning here");

    /// <summary>A list or mapping where one value is asked.</summary>
    public static readonly DiagnosticDescriptor WordExpected = new("CE1016", Error, "`{0}` must be one value");

    /// <summary>Something else where a list is asked.</summary>
    public static readonly DiagnosticDescriptor ListExpected = new("CE1017", Error, "`{0}` must be a list");

    /// <summary>Something else where a mapping is asked.</summary>
    public static readonly DiagnosticDescriptor MappingExpected = new("CE1018", Error, "`{0}` must have keys of its own");

    /// <summary>A value or list with nothing in it.</summary>
    public static readonly DiagnosticDescriptor EmptyValue = new("CE1019", Error, "`{0}` is empty");

    /// <summary>Something else where a condition is asked.</summary>
    public static readonly DiagnosticDescriptor NotACondition = new("CE1020", Error, "this is not a condition");

    /// <summary>Two conditions in one place.</summary>
    public static readonly DiagnosticDescriptor TwoConditions = new("CE1021", Error, "`{0}` and `{1}` are two conditions, and only one can stand here");

    /// <summary>A test of a field by an operator that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownOperator = new("CE1022", Error, "there is no operator `{0}`");

    /// <summary>A test of a field without an operator.</summary>
    public static readonly DiagnosticDescriptor OperatorMissing = new("CE1023", Error, "`{0}` has no operator");

    /// <summary>Something else where a time is asked.</summary>
    public static readonly DiagnosticDescriptor NotATime = new("CE1024", Error, "this is not a time");

    /// <summary>A choice between fewer than two times.</summary>
    public static readonly DiagnosticDescriptor TooFewTimes = new("CE1025", Error, "`{0}` chooses between at least two times");

    /// <summary>An exception that nothing can make true, or that is decided twice over.</summary>
    public static readonly DiagnosticDescriptor ExceptionUndecided = new("CE1026", Error, "an exception needs either a condition, or a question with `presumed: no`");

    /// <summary>A pack that is to be used and is not there.</summary>
    public static readonly DiagnosticDescriptor UsedPackMissing = new("CE1027", Error, "there is no pack `{0}` beside this one");

    /// <summary>A used pack that uses one itself.</summary>
    public static readonly DiagnosticDescriptor UsedPackUses = new("CE1028", Error, "`{0}` uses another pack itself, at {1}; only a pack that stands by itself can be used");

    /// <summary>Amendments in a pack that uses no other.</summary>
    public static readonly DiagnosticDescriptor AmendsNothing = new("CE1029", Error, "only a pack that `uses` another can amend rules");

    /// <summary>An amendment of a rule that is not there.</summary>
    public static readonly DiagnosticDescriptor AmendsUnknownRule = new("CE1030", Error, "the pack used has no rule `{0}`");

    /// <summary>An amendment of a version that is not there.</summary>
    public static readonly DiagnosticDescriptor AmendsUnknownVersion = new("CE1031", Error, "`{0}` has no version in force from {1}");

    /// <summary>A change of something else than a rule's conditions, exceptions or sentence.</summary>
    public static readonly DiagnosticDescriptor ChangePlace = new("CE1032", Error, "`{0}` cannot be changed, only `when`, `unless` and `finding`");

    /// <summary>A change that cannot be made: words struck that are no member of a list, or added to what is none.</summary>
    public static readonly DiagnosticDescriptor ChangeUnfit = new("CE1033", Error, "this change does not fit `{0}` of `{1}`: only members of lists can be added or struck");

    /// <summary>A change of words that do not stand in the rule, or no longer do.</summary>
    public static readonly DiagnosticDescriptor ChangeTextGone = new("CE1034", Error, "these words do not stand in `{0}` of `{1}`, or no longer do; the bill must be fitted to the text as it is now");

    /// <summary>A change of words that stand more than once.</summary>
    public static readonly DiagnosticDescriptor ChangeTextTwice = new("CE1035", Error, "these words stand more than once in `{0}` of `{1}`; say more of what stands around them");

    private static IEnumerable<DiagnosticDescriptor> RuleEntries => [.. SyntaxEntries, .. BindingEntries, .. AnalysisEntries];

    private static IEnumerable<DiagnosticDescriptor> SyntaxEntries =>
    [
        NotYaml, YamlAnchor, YamlTag, YamlKey, YamlDuplicateKey, YamlDepth, PackNotFound, PackUnreadable, UnknownFile, FileMissing, PackFileEmpty, OneDocument,
        UnknownDocument, KeyMissing, UnknownKey, WordExpected, ListExpected, MappingExpected, EmptyValue, NotACondition, TwoConditions, UnknownOperator,
        OperatorMissing, NotATime, TooFewTimes, ExceptionUndecided, UsedPackMissing, UsedPackUses, AmendsNothing, AmendsUnknownRule, AmendsUnknownVersion,
        ChangePlace, ChangeUnfit, ChangeTextGone, ChangeTextTwice,
    ];
}
