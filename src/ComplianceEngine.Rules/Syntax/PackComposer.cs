using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>
/// Puts a pack together with the one it rests on: what that one declares for its rules (criteria, lists, lengths of time, readings,
/// sources) can be used, and its rules can be amended.
/// </summary>
/// <param name="findPack">The files of a pack by its name; <see langword="null"/> if there is none.</param>
/// <param name="shelf">What was read before.</param>
/// <param name="diagnostics">Where faults go.</param>
internal sealed class PackComposer(Func<string, IReadOnlyList<SourceText>?> findPack, PackShelf shelf, DiagnosticBag diagnostics)
{
    /// <summary>Reads a pack's files and, if its header says <c>uses</c>, those of the pack it uses.</summary>
    /// <param name="files">The pack's own files.</param>
    /// <param name="isWhole">Whether all could be read, so that a name that seems unknown is.</param>
    public ComposedPack Compose(IEnumerable<SourceText> files, out bool isWhole)
    {
        var own = PackReader.Read(files, shelf, diagnostics, out isWhole);
        ImmutableArray<PackFile> plain = [.. own.Where(file => file.Kind != PackFileKind.Amendments)];
        ImmutableArray<PackFile> amending = [.. own.Where(file => file.Kind == PackFileKind.Amendments)];
        if (Header(own)?.Find("uses") is not YamlScalar used)
        {
            foreach (var file in amending) diagnostics.Report(DiagnosticCatalog.AmendsNothing, new SourceLocation(file.Source, 1, 1, 1));
            return new ComposedPack(plain, null, [], []);
        }

        if (findPack(used.Value) is not { } others)
        {
            diagnostics.Report(DiagnosticCatalog.UsedPackMissing, used.Location, used.Value);
            isWhole = false;
            return new ComposedPack(plain, null, [], []);
        }

        var borrowed = PackReader.Read(others, shelf, diagnostics, out var isOtherWhole);
        isWhole &= isOtherWhole;
        if (Header(borrowed)?.Find("uses") is { } further) diagnostics.Report(DiagnosticCatalog.UsedPackUses, used.Location, used.Value, further.Start());
        var amender = new Amender((Header(own)?.Find("pack") as YamlScalar)?.Value ?? "", used.Value, Rules(borrowed), diagnostics);
        ImmutableArray<PackFile> amended = [.. amending.Select(amender.Apply)];
        return new ComposedPack(
            [.. plain, .. amended, .. borrowed.Where(file => file.Kind is not (PackFileKind.Header or PackFileKind.Properties)).Select(WithoutRules)],
            used.Value, [.. borrowed.Select(file => file.Source)], amender.Amendments);
    }

    private static YamlMapping? Header(ImmutableArray<PackFile> files) =>
        files.FirstOrDefault(file => file.Kind == PackFileKind.Header)?.Documents.FirstOrDefault() as YamlMapping;

    private static IEnumerable<YamlMapping> Rules(ImmutableArray<PackFile> files) =>
        files.Where(file => file.Kind == PackFileKind.Rules).SelectMany(file => file.Documents).OfType<YamlMapping>();

    // A file of rules may hold criteria too. That nothing may be left of it is no fault.
    private static PackFile WithoutRules(PackFile file) => file.Kind != PackFileKind.Rules ? file : file with
    {
        Documents = [.. file.Documents.Where(document => document is YamlMapping mapping && mapping.Find(Amender.RuleKey) is null)],
        IsWhole = false,
    };
}
