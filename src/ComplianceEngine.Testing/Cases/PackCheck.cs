using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A pack that was looked at as a whole: its rules, its map of the law and its test cases.</summary>
/// <param name="Pack">The pack; <see langword="null"/> if it does not load.</param>
/// <param name="Map">Its map; <see langword="null"/> if it has none, or it does not hold.</param>
public sealed record PackCheck(RulePack? Pack, ClauseMap? Map)
{
    /// <summary>Looks at a pack.</summary>
    /// <param name="files">Its files, each path starting with the name of its folder, as <see cref="PackFolder.ReadAll"/> gives them.</param>
    /// <param name="findPack">The files of a pack that this one uses, by its name; <see langword="null"/> if there is none.</param>
    /// <param name="diagnostics">Where everything found goes, warnings too. Test cases are read and not run.</param>
    public static PackCheck Run(IReadOnlyList<SourceText> files, Func<string, IReadOnlyList<SourceText>?> findPack, DiagnosticBag diagnostics)
    {
        if (RulePackLoader.Load(files, diagnostics, findPack: findPack) is not { } pack) return new PackCheck(null, null);
        var map = files.FirstOrDefault(file => Inside(file) == ClauseMapLoader.FileName) is { } source ? ClauseMapLoader.Load(source, pack, diagnostics) : null;
        var cases = new RuleTestRunner([pack]).Read(Ending(files, TestSources.RuleCases), diagnostics);
        new ReportTestRunner([pack]).Read(Ending(files, TestSources.ReportCases), diagnostics);
        CaseGaps.Report(pack, cases, diagnostics);
        return new PackCheck(pack, map);
    }

    private static IEnumerable<SourceText> Ending(IReadOnlyList<SourceText> files, string ending) =>
        files.Where(file => file.Path.EndsWith(ending, StringComparison.Ordinal)).OrderBy(file => file.Path, StringComparer.Ordinal);

    private static string Inside(SourceText file) => file.Path[(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
