using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Hosting;

/// <summary>Makes engines of the packs that options name.</summary>
/// <param name="options">The options; they do not change any more.</param>
internal sealed class EngineLoader(ComplianceEngineOptions options)
{
    /// <summary>The folder that holds the packs.</summary>
    public string Folder { get; } = Path.GetFullPath(options.PacksFolder ?? "rules", AppContext.BaseDirectory);

    /// <summary>Loads the packs as they lie there now.</summary>
    /// <param name="diagnostics">Where everything found goes.</param>
    /// <returns>The engine and its packs; <see langword="null"/> if <paramref name="diagnostics"/> holds an error.</returns>
    public (RuleEngine Engine, ImmutableArray<RulePack> Packs)? Load(DiagnosticBag diagnostics)
    {
        var shelf = new PackShelf();
        ImmutableArray<RulePack> packs = [.. options.Packs.Select(name => LoadPack(name, shelf, diagnostics)).OfType<RulePack>()];
        if (!diagnostics.HasErrors) CheckReadings(packs, diagnostics);
        if (diagnostics.HasErrors) return null;
        var selection = new ReadingSelection(options.Readings.ToImmutableDictionary(StringComparer.Ordinal), options.TriesEveryReading);
        return (RuleEngine.Create(packs, selection), packs);
    }

    private RulePack? LoadPack(string name, PackShelf shelf, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder)) return RulePackLoader.Load(folder, diagnostics, PackScrutiny.Errors, shelf);
        diagnostics.ReportWithHint(DiagnosticCatalog.PackNotFound, null, Suggestion.DidYouMean(name, Neighbours()), folder);
        return null;
    }

    private IEnumerable<string> Neighbours() => Directory.Exists(Folder) ? Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)) : [];

    private void CheckReadings(ImmutableArray<RulePack> packs, DiagnosticBag diagnostics)
    {
        var open = packs.SelectMany(pack => pack.Readings).ToList();
        foreach (var (id, option) in options.Readings.OrderBy(choice => choice.Key, StringComparer.Ordinal))
        {
            var reading = open.Find(candidate => candidate.Id == id);
            if (reading?.IndexOf(option) >= 0) continue;
            var hint = reading is null
                ? Suggestion.DidYouMean(id, open.Select(candidate => candidate.Id))
                : Suggestion.DidYouMean(option, reading.Options.Select(candidate => candidate.Id));
            diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownReading, null, hint, id, option);
        }
    }
}
