using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Testing;

/// <summary>Reads <c>*.counts.yaml</c>: strictly, with every fault reported at its place.</summary>
internal sealed class ReportTestFileReader(DiagnosticBag diagnostics) : TestFileReader(diagnostics)
{
    private static readonly string[] FileKeys = ["counts", "base", "cases"];
    private static readonly string[] CaseKeys = ["case", "year", "as_of", "complete", "given", "without", "readings", "expect", "needs"];

    /// <inheritdoc/>
    protected override string[] BaseKeys => [.. base.BaseKeys, "expect"];

    public static ReportTestFile? Read(SourceText source, DiagnosticBag diagnostics) =>
        YamlReader.Read(source, diagnostics) is [var first, ..] ? new ReportTestFileReader(diagnostics).ReadFile(first) : null;

    private ReportTestFile? ReadFile(YamlNode node)
    {
        if (Mapping(node, "the file") is not { } file) return null;
        RefuseOthers(file, "test file", FileKeys);
        var report = Scalar(Required(file, "counts", "test file"), "counts");
        var shared = Base(file);
        var expected = ReadFigures(shared?.Find("expect"));
        var cases = Items(Required(file, "cases", "test file"), "cases").Select(node => ReadCase(node, expected)).OfType<ReportTestCase>().ToImmutableArray();
        RefuseTwins(cases);
        return report is null ? null : new ReportTestFile(report.Value, ReadBase(shared), cases, report.Location);
    }

    private ReportTestCase? ReadCase(YamlNode node, ImmutableDictionary<string, YamlText> expected)
    {
        if (Mapping(node, "a case") is not { } test) return null;
        RefuseOthers(test, "case", CaseKeys);
        var name = Scalar(Required(test, "case", "case"), "case");
        var year = Year(Required(test, "year", "case"));
        var figures = ReadFigures(Required(test, "expect", "case"));
        if (name is null || year is null) return null;
        return new ReportTestCase(
            name.Value, year.Value, Words(test.Find("without"), "without"), ReadDossier(test, test.Find("given")), ReadReadings(test), expected.SetItems(figures),
            test.Find("needs") is { } needs ? Words(needs, "needs") : null, name.Location);
    }

    private ImmutableDictionary<string, YamlText> ReadFigures(YamlNode? node)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, YamlText>(StringComparer.Ordinal);
        if (node is not null && Mapping(node, "expect") is { } figures)
            foreach (var line in figures.Entries)
                if (Scalar(line.Value, line.Key.Value) is { } figure) lines[line.Key.Value] = new YamlText(figure.Value, line.Key.Location);
        return lines.ToImmutable();
    }

    private int? Year(YamlNode? node)
    {
        if (Scalar(node, "year") is not { } scalar) return null;
        if (scalar.Value.Length == 4 && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0) return year;
        Diagnostics.Report(DiagnosticCatalog.TestWrongShape, scalar.Location, "year", "a year such as 2019");
        return null;
    }
}
