using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Reads a pack's files as YAML and tells by their names what each holds.</summary>
internal static class PackReader
{
    private static readonly string Names = $"its files are {ListOf([.. PackFileTable.All.Select(type => $"`{type.Pattern}`")])}";

    /// <summary>Reads the files in the order of their paths.</summary>
    /// <param name="files">The files; each path starts with the name of the pack's folder.</param>
    /// <param name="shelf">What was read before.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="isWhole">Whether every file could be read and none is missing. If not, names that seem unknown may only be unread.</param>
    public static ImmutableArray<PackFile> Read(IEnumerable<SourceText> files, PackShelf shelf, DiagnosticBag diagnostics, out bool isWhole)
    {
        var read = ImmutableArray.CreateBuilder<PackFile>();
        isWhole = true;
        foreach (var source in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (PackFileTable.Find(source.Path) is not { Kind: var kind })
            {
                diagnostics.ReportWithHint(DiagnosticCatalog.UnknownFile, new SourceLocation(source, 1, 1, 1), Names);
                isWhole = false;
            }
            else if (kind is not (PackFileKind.Tests or PackFileKind.Counts or PackFileKind.Map))
            {
                var documents = shelf.Documents(source, diagnostics, out var isYaml);
                read.Add(new PackFile(kind, source, documents, isYaml));
                isWhole &= isYaml;
            }
        }

        isWhole &= Has(read, PackFileKind.Header, "pack.yaml", diagnostics) & Has(read, PackFileKind.Sources, "sources.yaml", diagnostics);
        return read.ToImmutable();
    }

    /// <summary>The files but for those of reports.</summary>
    public static IReadOnlyList<SourceText> WithoutReports(IReadOnlyList<SourceText> files) => [.. files.Where(file => PackFileTable.Find(file.Path) is not { Kind: PackFileKind.Reports or PackFileKind.Properties })];

    /// <summary>Whether a file holds test cases.</summary>
    public static bool IsTests(string path) => PackFileTable.Find(path) is { Kind: PackFileKind.Tests or PackFileKind.Counts };

    private static bool Has(IEnumerable<PackFile> files, PackFileKind kind, string name, DiagnosticBag diagnostics)
    {
        if (files.Any(file => file.Kind == kind)) return true;
        diagnostics.Report(DiagnosticCatalog.FileMissing, null, name);
        return false;
    }

    private static string ListOf(ImmutableArray<string> names) => $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
