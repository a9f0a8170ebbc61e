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

    private static IEnumerable<DiagnosticDescriptor> AnalysisEntries =>
    [
        DuplicateName, CitationMissing, VersionEndless, VersionGap, VersionOverlap, VersionOrder, DuplicateEntry, CriterionCycle, Unused, DuplicatePart,
        IdlePart, DecidingPart, EmptyTest, IdleReading, DeadRule,
    ];
}
