using static ComplianceEngine.Records.DiagnosticSeverity;

namespace ComplianceEngine.Records;

/// <content>Rules that say something, but hardly what was meant.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>Two things of one kind with one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new("CE3001", Error, "a second {0} is called `{1}`");

    /// <summary>Something that stands on no law.</summary>
    public static readonly DiagnosticDescriptor CitationMissing = new("CE3002", Error, "the {0} `{1}` does not say where it stands in the law");

    /// <summary>A version that does not end although another follows.</summary>
    public static readonly DiagnosticDescriptor VersionEndless = new("CE3003", Error, "this version has no last day, and another follows it");

    /// <summary>Days on which no version is in force, between two that are.</summary>
    public static readonly DiagnosticDescriptor VersionGap = new("CE3004", Error, "no version of `{0}` is in force {1}");

    /// <summary>Days on which two versions are in force.</summary>
    public static readonly DiagnosticDescriptor VersionOverlap = new("CE3005", Error, "two versions of `{0}` are in force {1}");

    /// <summary>Versions that do not stand in the order of time.</summary>
    public static readonly DiagnosticDescriptor VersionOrder = new("CE3006", Error, "this version of `{0}` starts no later than the one before it");

    /// <summary>An offense that stands on a list twice on the same days.</summary>
    public static readonly DiagnosticDescriptor DuplicateEntry = new("CE3007", Error, "{0} stands on the list `{1}` twice {2}");

    /// <summary>A criterion that is defined by itself.</summary>
    public static readonly DiagnosticDescriptor CriterionCycle = new("CE3008", Error, "the criterion `{0}` is defined by itself: {1}");

    /// <summary>Something declared that nothing uses.</summary>
    public static readonly DiagnosticDescriptor Unused = new("CE3009", Warning, "nothing uses the {0} `{1}`");

    /// <summary>A part that says what another already says.</summary>
    public static readonly DiagnosticDescriptor DuplicatePart = new("CE3010", Warning, "this says the same as line {0}");

    /// <summary>A part that changes nothing.</summary>
    public static readonly DiagnosticDescriptor IdlePart = new("CE3011", Warning, "`{0}` changes nothing under `{1}`");

    /// <summary>A part that decides everything, so that the others are never asked.</summary>
    public static readonly DiagnosticDescriptor DecidingPart = new("CE3012", Warning, "`{0}` decides all that stands under `{1}`");

    /// <summary>A test that every value passes or fails.</summary>
    public static readonly DiagnosticDescriptor EmptyTest = new("CE3013", Warning, "the test of `{0}` comes out the same for every value");

    /// <summary>A reading that makes no difference.</summary>
    public static readonly DiagnosticDescriptor IdleReading = new("CE3014", Warning, "every option of the reading `{0}` says the same here");

    /// <summary>A rule that is switched off.</summary>
    public static readonly DiagnosticDescriptor DeadRule = new("CE3015", Warning, "this rule never applies");

    /// <summary>A clause that is said to be encoded, and is not.</summary>
    public static readonly DiagnosticDescriptor ClauseUncited = new("CE3016", Error, "nothing in the pack cites `{0}`, which is in force {1}");

    /// <summary>A citation of a clause that the map does not have.</summary>
    public static readonly DiagnosticDescriptor CiteUnmapped = new("CE3017", Error, "the {0} `{1}` cites `{2}`, which the map does not have in those days");

    /// <summary>A clause that is said to be left out, and is not.</summary>
    public static readonly DiagnosticDescriptor ClauseCited = new("CE3018", Error, "`{0}` is said to be out of scope, but the {1} `{2}` cites it");

    /// <summary>A clause that is said to be answered by a person whom nobody asks.</summary>
    public static readonly DiagnosticDescriptor ClauseUnasked = new("CE3019", Error, "no question to a person cites `{0}`");

    /// <summary>A clause that the map has twice in the same days.</summary>
    public static readonly DiagnosticDescriptor ClauseTwice = new("CE3020", Error, "the map has `{0}` twice in the same days");

    /// <summary>A clause that is left out without a reason.</summary>
    public static readonly DiagnosticDescriptor ReasonMissing = new("CE3021", Error, "`{0}` is out of scope, and nothing says why");

    /// <summary>A value that names no clause.</summary>
    public static readonly DiagnosticDescriptor NotAClause = new("CE3022", Error, "`{0}` names no clause");

    /// <summary>A word that tells nothing of a clause.</summary>
    public static readonly DiagnosticDescriptor UnknownStatusOfClause = new("CE3023", Error, "a clause is `encoded`, `asked` or `out-of-scope`, not `{0}`");

    private static IEnumerable<DiagnosticDescriptor> AnalysisEntries =>
    [
        DuplicateName, CitationMissing, VersionEndless, VersionGap, VersionOverlap, VersionOrder, DuplicateEntry, CriterionCycle, Unused, DuplicatePart,
        IdlePart, DecidingPart, EmptyTest, IdleReading, DeadRule, ClauseUncited, CiteUnmapped, ClauseCited, ClauseUnasked, ClauseTwice, ReasonMissing,
        NotAClause, UnknownStatusOfClause,
    ];
}
