using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>What a file of a pack holds, by its name.</summary>
public enum PackFileKind
{
    /// <summary>The pack's header.</summary>
    Header,

    /// <summary>Where the law was read.</summary>
    Sources,

    /// <summary>Open questions of law.</summary>
    Readings,

    /// <summary>Dated lists and lengths of time.</summary>
    Parameters,

    /// <summary>Rules and criteria.</summary>
    Rules,

    /// <summary>Criteria.</summary>
    Criteria,

    /// <summary>Changes of rules of another pack.</summary>
    Amendments,

    /// <summary>Reports and their figures.</summary>
    Reports,

    /// <summary>What is to be so of rules whatever is recorded.</summary>
    Properties,

    /// <summary>Test cases of a rule.</summary>
    Tests,

    /// <summary>Test cases of a report.</summary>
    Counts,

    /// <summary>The map of the law.</summary>
    Map,
}

/// <summary>One kind of file of a pack.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Pattern">Its path inside the pack: a name, <c>*.rule.yaml</c> in any folder, or <c>parameters/*.yaml</c> in that folder.</param>
/// <param name="Holds">What such a file holds, in a few words.</param>
/// <param name="Documents">What its documents are; empty for test cases, which are read elsewhere.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record PackFileType(PackFileKind Kind, string Pattern, string Holds, ImmutableArray<MappingShape> Documents)
{
    private const string Wildcard = "*";

    /// <summary>Whether it has one document only.</summary>
    public bool IsSingle => !Pattern.Contains(Wildcard, StringComparison.Ordinal);

    /// <summary>Whether a path fits.</summary>
    /// <param name="inside">The path inside the pack, with forward slashes.</param>
    public bool Fits(string inside)
    {
        var star = Pattern.IndexOf(Wildcard, StringComparison.Ordinal);
        if (star < 0) return inside == Pattern;
        var (folder, ending) = (Pattern[..star], Pattern[(star + 1)..]);
        if (!inside.StartsWith(folder, StringComparison.Ordinal) || !inside.EndsWith(ending, StringComparison.Ordinal)) return false;
        return folder.Length == 0 || inside.IndexOf('/', folder.Length) < 0;
    }
}

/// <summary>Every kind of file of a pack: the one table that the reader of packs, schemas and editors loop over.</summary>
public static class PackFileTable
{
    /// <summary>The kinds; of two that fit, the last is meant.</summary>
    public static readonly ImmutableArray<PackFileType> All =
    [
        new(PackFileKind.Header, "pack.yaml", "the name and version of a pack", [SupplementShapes.Header]),
        new(PackFileKind.Sources, "sources.yaml", "where the law was read", [SupplementShapes.Sources]),
        new(PackFileKind.Readings, "readings.yaml", "open questions of law", [SupplementShapes.Readings]),
        new(PackFileKind.Map, ClauseMapLoader.FileName, "every paragraph of the law", [MapShapes.Map]),
        new(PackFileKind.Parameters, "parameters/*.yaml", "dated lists and lengths of time", [SupplementShapes.OffenseList, SupplementShapes.HolidayList, SupplementShapes.LengthOfTime]),
        new(PackFileKind.Rules, "*.rule.yaml", "rules and criteria", [RuleShapes.Rule, RuleShapes.Criterion]),
        new(PackFileKind.Criteria, "*.criterion.yaml", "criteria", [RuleShapes.Criterion]),
        new(PackFileKind.Amendments, "*.amend.yaml", "what a bill changes", [RuleShapes.Amendment, RuleShapes.Repeal]),
        new(PackFileKind.Reports, "*.report.yaml", "reports and their figures", [ReportShapes.Report, ReportShapes.Figure, RuleShapes.Criterion]),
        new(PackFileKind.Properties, "*.property.yaml", "what is to be so of rules whatever is recorded", [PropertyShapes.Property]),
        new(PackFileKind.Tests, "*.tests.yaml", "test cases of a rule", []),
        new(PackFileKind.Counts, "*.counts.yaml", "test cases of a report", []),
    ];

    /// <summary>The kind of a file.</summary>
    /// <param name="path">Its path, which starts with the name of the pack's folder: <c>nyc-detainer/pack.yaml</c>.</param>
    /// <returns>The kind; <see langword="null"/> if a pack has no such file.</returns>
    public static PackFileType? Find(string path)
    {
        var inside = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return All.LastOrDefault(type => type.Fits(inside));
    }

    /// <summary>The row of a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static PackFileType Of(PackFileKind kind) => All.First(type => type.Kind == kind);
}
