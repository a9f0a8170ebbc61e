using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Testing;

/// <summary>Reads <c>*.counts.yaml</c>: strictly, with every fault reported at its place.</summary>
internal sealed class ReportTestFileReader(DiagnosticBag diagnostics) : TestFileReader(diagnostics)
{
    public static ReportTestFile? Read(SourceText source, DiagnosticBag diagnostics) =>
        YamlReader.Read(source, diagnostics) is [var first, ..] ? new ReportTestFileReader(diagnostics).ReadFile(first) : null;

    private ReportTestFile? ReadFile(YamlNode node)
    {
        if (Mapping(node, "the file") is not { } file) return null;
        RefuseOthers(file, "test file", CaseShapes.ReportTests);
        var report = Scalar(Required(file, CaseShapes.Counts, "test file"), CaseShapes.Counts.Name);
        var shared = Base(file, CaseShapes.SharedByReports);
        var expected = ReadFigures(shared is null ? null : Find(shared, CaseShapes.SharedFigures));
        var cases = Items(Required(file, CaseShapes.ReportCases, "test file"), CaseShapes.ReportCases.Name).Select(node => ReadCase(node, expected)).OfType<ReportTestCase>().ToImmutableArray();
        RefuseTwins(cases);
        return report is null ? null : new ReportTestFile(report.Value, ReadBase(shared), cases, report.Location);
    }

    private ReportTestCase? ReadCase(YamlNode node, ImmutableDictionary<string, YamlText> expected)
    {
        if (Mapping(node, "a case") is not { } test) return null;
        RefuseOthers(test, "case", CaseShapes.ReportCase);
        var name = Scalar(Required(test, CaseShapes.Case, "case"), CaseShapes.Case.Name);
        var year = Year(Required(test, CaseShapes.Year, "case"));
        var figures = ReadFigures(Required(test, CaseShapes.ExpectFigures, "case"));
        if (name is null || year is null) return null;
        return new ReportTestCase(
            name.Value, year.Value, Words(test, CaseShapes.Without) ?? [], ReadDossier(test, Find(test, CaseShapes.Given)), ReadReadings(test), expected.SetItems(figures),
            Words(test, CaseShapes.Needs), name.Location)
        {
            KnownGap = Scalar(test, CaseShapes.KnownGap)?.Value ?? "",
        };
    }

    private ImmutableDictionary<string, YamlText> ReadFigures(YamlNode? node)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, YamlText>(StringComparer.Ordinal);
        if (node is not null && Mapping(node, CaseShapes.ExpectFigures.Name) is { } figures)
            foreach (var line in figures.Entries)
                if (Scalar(line.Value, line.Key.Value) is { } figure) lines[line.Key.Value] = new YamlText(figure.Value, line.Key.Location);
        return lines.ToImmutable();
    }

    private int? Year(YamlNode? node)
    {
        if (Scalar(node, CaseShapes.Year.Name) is not { } scalar) return null;
        if (scalar.Value.Length == 4 && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0) return year;
        Diagnostics.Report(DiagnosticCatalog.TestWrongShape, scalar.Location, CaseShapes.Year.Name, "a year such as 2019");
        return null;
    }
}
