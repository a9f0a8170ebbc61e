using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Finds and loads the packs that a command line asks for; what is wrong with them goes to standard error.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class PackLibrary(Terminal terminal)
{
    /// <summary>The pack that is used if none is named.</summary>
    public const string DefaultPack = "nyc-detainer";

    /// <summary>The folder of the packs that come with the tool.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "rules");

    private const string PackFile = "pack.yaml";

    /// <summary>Loads the packs named, or the default one.</summary>
    /// <param name="choice">The packs.</param>
    /// <param name="forReports">Whether their reports are wanted, and not only their rules.</param>
    /// <exception cref="CommandFailure">There is no such pack, or a pack does not load.</exception>
    public IReadOnlyList<RulePack> LoadNamed(PackChoice choice, bool forReports = false) =>
        Load(Find(choice.Names.IsEmpty ? choice with { Names = [DefaultPack] } : choice), new PackShelf { LeavesOutReports = !forReports });

    /// <summary>The folders of the packs named; all packs if none is named.</summary>
    /// <exception cref="CommandFailure">There is no such pack, or no pack at all.</exception>
    public static IReadOnlyList<string> Find(PackChoice choice)
    {
        var root = choice.Folder ?? ShippedFolder;
        var known = Names(root);
        if (known.Count == 0)
            throw new CommandFailure(ExitCode.Rules, $"there is no rule pack in `{root}`: a pack is a subfolder with a {PackFile}");
        foreach (var name in choice.Names)
            if (!known.Contains(name)) throw CommandFailure.Usage($"there is no pack `{name}` in `{root}`: {Hint(name, known)}");
        return [.. (choice.Names.IsEmpty ? known : choice.Names.Distinct(StringComparer.Ordinal)).Select(name => Path.Combine(root, name))];
    }

    /// <summary>Loads one pack and reports what is wrong with it.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="diagnostics">Where everything found goes as well.</param>
    /// <param name="scrutiny">Whether warnings are looked for.</param>
    /// <param name="shelf">What was read for packs loaded before; <see langword="null"/> for nothing.</param>
    /// <returns>The pack; <see langword="null"/> if it does not load.</returns>
    public RulePack? Load(string folder, DiagnosticBag diagnostics, PackScrutiny scrutiny = PackScrutiny.ErrorsAndWarnings, PackShelf? shelf = null)
    {
        var pack = RulePackLoader.Load(folder, diagnostics, scrutiny, shelf);
        Report(diagnostics);
        return pack;
    }

    /// <summary>Loads the map of a pack, if it has one, and reports what is wrong with it.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="diagnostics">Where everything found goes as well.</param>
    /// <returns>The map; <see langword="null"/> if there is none, or it does not hold.</returns>
    public ClauseMap? LoadMap(string folder, RulePack pack, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var map = ClauseMapLoader.Load(folder, pack, found);
        Report(found);
        diagnostics.AddRange(found.ToSortedList());
        return map;
    }

    private void Report(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
    }

    private List<RulePack> Load(IReadOnlyList<string> folders, PackShelf shelf)
    {
        var packs = new List<RulePack>();
        foreach (var folder in folders)
            if (Load(folder, new DiagnosticBag(), PackScrutiny.Errors, shelf) is { } pack) packs.Add(pack);
        if (packs.Count < folders.Count) throw new CommandFailure(ExitCode.Rules, "nothing was judged, because rules do not load");
        return packs;
    }

    private static List<string> Names(string root) => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(root)
            .Where(folder => File.Exists(Path.Combine(folder, PackFile)))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)]
        : [];

    private static string Hint(string name, List<string> known) =>
        Suggestion.DidYouMean(name, known) is { Length: > 0 } hint ? hint : $"it holds {string.Join(", ", known)}";
}
