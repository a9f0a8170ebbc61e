using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Makes a checked <see cref="RulePack"/> from the text of its files.</summary>
/// <remarks>Safe to use from several threads at once; each call must have a <see cref="DiagnosticBag"/> of its own.</remarks>
public static class RulePackLoader
{
    /// <summary>Loads a pack from its folder.</summary>
    /// <param name="folder">The folder that holds <c>pack.yaml</c>. Files are shown with the folder's name in front.</param>
    /// <param name="diagnostics">Where everything found goes: every error at once, and warnings.</param>
    /// <param name="scrutiny">Whether warnings are looked for.</param>
    /// <returns>The pack; <see langword="null"/> if <paramref name="diagnostics"/> holds an error.</returns>
    public static RulePack? Load(string folder, DiagnosticBag diagnostics, PackScrutiny scrutiny = PackScrutiny.ErrorsAndWarnings) =>
        PackFolder.Read(folder, diagnostics) is { } files ? Load(files, diagnostics, scrutiny) : null;

    /// <summary>Loads a pack from texts in memory.</summary>
    /// <param name="files">The pack's files, in any order; each path starts with the name of the pack's folder: <c>nyc-detainer/pack.yaml</c>.</param>
    /// <param name="diagnostics">Where everything found goes: every error at once, and warnings.</param>
    /// <param name="scrutiny">Whether warnings are looked for.</param>
    /// <returns>The pack; <see langword="null"/> if <paramref name="diagnostics"/> holds an error.</returns>
    public static RulePack? Load(IReadOnlyList<SourceText> files, DiagnosticBag diagnostics, PackScrutiny scrutiny = PackScrutiny.ErrorsAndWarnings)
    {
        var documents = PackReader.Read(files, diagnostics, out var isWhole);
        var syntax = PackParser.Parse(documents, diagnostics);
        if (!isWhole) return null;
        var draft = PackBinder.Bind(syntax, diagnostics);
        PackAnalyzer.Analyze(draft, scrutiny, diagnostics);
        return diagnostics.HasErrors ? null : draft.ToPack();
    }
}
