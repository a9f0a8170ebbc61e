using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Makes a checked <see cref="RulePack"/> from the text of its files.</summary>
/// <remarks>Safe to use from several threads at once; each call must have a <see cref="DiagnosticBag"/> of its own.</remarks>
public static class RulePackLoader
{
    /// <summary>Loads a pack from its folder. A pack that it uses must lie beside it.</summary>
    /// <param name="folder">The folder that holds <c>pack.yaml</c>. Files are shown with the folder's name in front.</param>
    /// <param name="diagnostics">Where everything found goes: every error at once, and warnings.</param>
    /// <param name="scrutiny">Whether warnings are looked for.</param>
    /// <param name="shelf">What was read for packs loaded before; <see langword="null"/> for nothing.</param>
    /// <returns>The pack; <see langword="null"/> if <paramref name="diagnostics"/> holds an error.</returns>
    public static RulePack? Load(
        string folder, DiagnosticBag diagnostics, PackScrutiny scrutiny = PackScrutiny.ErrorsAndWarnings, PackShelf? shelf = null)
    {
        shelf ??= new PackShelf();
        if (shelf.Folder(folder, diagnostics, PackFolder.Read) is not { } files) return null;
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!;
        IReadOnlyList<SourceText>? FindPack(string name) => PackFolder.ReadSibling(parent, name, diagnostics, shelf);
        return (shelf.LeavesOutReports ? LoadRules(files, diagnostics, scrutiny, FindPack, shelf) : null) ?? Load(files, diagnostics, scrutiny, FindPack, shelf);
    }

    /// <summary>Loads a pack from texts in memory.</summary>
    /// <param name="files">The pack's files, in any order; each path starts with the name of the pack's folder: <c>nyc-detainer/pack.yaml</c>.</param>
    /// <param name="diagnostics">Where everything found goes: every error at once, and warnings.</param>
    /// <param name="scrutiny">Whether warnings are looked for.</param>
    /// <param name="findPack">The files of a pack that this one uses, by its name; <see langword="null"/> if there is no other pack.</param>
    /// <returns>The pack; <see langword="null"/> if <paramref name="diagnostics"/> holds an error.</returns>
    public static RulePack? Load(
        IReadOnlyList<SourceText> files, DiagnosticBag diagnostics, PackScrutiny scrutiny = PackScrutiny.ErrorsAndWarnings,
        Func<string, IReadOnlyList<SourceText>?>? findPack = null) => Load(files, diagnostics, scrutiny, findPack ?? (_ => null), new PackShelf());

    // Rules may use what a report declares. Whatever is wrong is told when the whole is read.
    private static RulePack? LoadRules(
        IReadOnlyList<SourceText> files, DiagnosticBag diagnostics, PackScrutiny scrutiny, Func<string, IReadOnlyList<SourceText>?> findPack, PackShelf shelf)
    {
        var found = new DiagnosticBag();
        var pack = Load(PackReader.WithoutReports(files), found, scrutiny, name => findPack(name) is { } others ? PackReader.WithoutReports(others) : null, shelf);
        if (pack is not null) diagnostics.AddRange(found.ToSortedList());
        return pack;
    }

    private static RulePack? Load(
        IReadOnlyList<SourceText> files, DiagnosticBag diagnostics, PackScrutiny scrutiny, Func<string, IReadOnlyList<SourceText>?> findPack, PackShelf shelf)
    {
        var composed = new PackComposer(findPack, shelf, diagnostics).Compose(files, out var isWhole);
        var syntax = PackParser.Parse(composed.Files, shelf, diagnostics);
        if (!isWhole) return null;
        var draft = PackBinder.Bind(syntax, diagnostics) with { Uses = composed.Uses, Amendments = composed.Amendments };
        PackAnalyzer.Analyze(draft, scrutiny, composed.Borrowed.ToHashSet(), diagnostics);
        return diagnostics.HasErrors ? null : draft.ToPack();
    }
}
