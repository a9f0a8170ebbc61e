using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Reads a pack's files as YAML and tells by their names what each holds.</summary>
internal static class PackReader
{
    private const string Names =
        "its files are `pack.yaml`, `sources.yaml`, `readings.yaml`, `map.yaml`, `parameters/*.yaml`, `*.rule.yaml`, `*.criterion.yaml`, `*.amend.yaml`, `*.report.yaml`, `*.tests.yaml` and `*.counts.yaml`";

    /// <summary>Reads the files in the order of their paths.</summary>
    /// <param name="files">The files; each path starts with the name of the pack's folder.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="isWhole">Whether every file could be read and none is missing. If not, names that seem unknown may only be unread.</param>
    public static ImmutableArray<PackFile> Read(IEnumerable<SourceText> files, DiagnosticBag diagnostics, out bool isWhole)
    {
        var read = ImmutableArray.CreateBuilder<PackFile>();
        isWhole = true;
        foreach (var source in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (KindOf(source.Path) is not { } kind)
            {
                diagnostics.ReportWithHint(DiagnosticCatalog.UnknownFile, new SourceLocation(source, 1, 1, 1), Names);
                isWhole = false;
            }
            else if (kind is not (PackFileKind.Tests or PackFileKind.Map))
            {
                var documents = YamlReader.Read(source, diagnostics, out var isYaml);
                read.Add(new PackFile(kind, source, documents, isYaml));
                isWhole &= isYaml;
            }
        }

        isWhole &= Has(read, PackFileKind.Header, "pack.yaml", diagnostics) & Has(read, PackFileKind.Sources, "sources.yaml", diagnostics);
        return read.ToImmutable();
    }

    /// <summary>Whether a file holds test cases.</summary>
    public static bool IsTests(string path) => path.EndsWith(".tests.yaml", StringComparison.Ordinal) || path.EndsWith(".counts.yaml", StringComparison.Ordinal);

    private static bool Has(IEnumerable<PackFile> files, PackFileKind kind, string name, DiagnosticBag diagnostics)
    {
        if (files.Any(file => file.Kind == kind)) return true;
        diagnostics.Report(DiagnosticCatalog.FileMissing, null, name);
        return false;
    }

    private static PackFileKind? KindOf(string path)
    {
        var inside = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return inside switch
        {
            "pack.yaml" => PackFileKind.Header,
            "sources.yaml" => PackFileKind.Sources,
            "readings.yaml" => PackFileKind.Readings,
            ClauseMapLoader.FileName => PackFileKind.Map,
            _ when inside.EndsWith(".rule.yaml", StringComparison.Ordinal) => PackFileKind.Rules,
            _ when inside.EndsWith(".criterion.yaml", StringComparison.Ordinal) => PackFileKind.Criteria,
            _ when inside.EndsWith(".amend.yaml", StringComparison.Ordinal) => PackFileKind.Amendments,
            _ when inside.EndsWith(".report.yaml", StringComparison.Ordinal) => PackFileKind.Reports,
            _ when IsTests(inside) => PackFileKind.Tests,
            _ when IsParameters(inside) => PackFileKind.Parameters,
            _ => null,
        };
    }

    private static bool IsParameters(string inside) =>
        inside.StartsWith("parameters/", StringComparison.Ordinal) && inside.EndsWith(".yaml", StringComparison.Ordinal)
        && inside.IndexOf('/', StringComparison.Ordinal) == inside.LastIndexOf('/');
}
