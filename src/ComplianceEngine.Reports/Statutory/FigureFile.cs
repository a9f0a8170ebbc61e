using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Reports;

/// <summary>What a file of figures is for.</summary>
public enum FigureFileUse
{
    /// <summary>Figures that no record holds.</summary>
    Supplement,

    /// <summary>Figures that were published, to compare with.</summary>
    Published,
}

/// <summary>
/// Reads a file of figures for one report: strict YAML with <c>report</c>, <c>year</c>, perhaps <c>source</c>, and <c>figures</c>, a number
/// for each line of the report.
/// </summary>
public static class FigureFile
{
    // More digits than any count or sum of money, so that a slip of the pen does not pass for a figure.
    private const decimal Most = 1_000_000_000_000;

    /// <summary>Reads figures.</summary>
    /// <param name="source">The file.</param>
    /// <param name="plan">The report that they are for.</param>
    /// <param name="use">What they are for.</param>
    /// <param name="diagnostics">Where faults go; if one is an error, the figures are not to be used.</param>
    /// <returns>The figures by line.</returns>
    public static ImmutableDictionary<string, decimal> Read(SourceText source, ReportPlan plan, FigureFileUse use, DiagnosticBag diagnostics)
    {
        var figures = ImmutableDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        var shapes = new ShapeReader(diagnostics);
        var documents = YamlReader.Read(source, diagnostics);
        if (documents.IsEmpty && !diagnostics.HasErrors) diagnostics.Report(DiagnosticCatalog.PackFileEmpty, new SourceLocation(source, 1, 1, 1));
        if (documents.Length > 1) diagnostics.Report(DiagnosticCatalog.OneDocument, documents[1].Start());
        if (documents is [var root, ..]) shapes.Read(root, "a file of figures", keys => ReadRoot(keys, shapes, plan, use, figures, diagnostics));
        return figures.ToImmutable();
    }

    private static MappingReader ReadRoot(
        MappingReader keys, ShapeReader shapes, ReportPlan plan, FigureFileUse use, ImmutableDictionary<string, decimal>.Builder figures, DiagnosticBag diagnostics)
    {
        CheckFor(keys.Word("report"), plan.Report.Id, diagnostics);
        CheckFor(keys.Word("year"), plan.Year.ToString(CultureInfo.InvariantCulture), diagnostics);
        keys.OptionalWord("source");
        if (keys.Required("figures") is not { } list) return keys;
        shapes.Read(list, "figures", entries =>
        {
            foreach (var entry in entries.Rest)
            {
                entries.Entry(entry.Key.Value);
                ReadFigure(entry, shapes, plan, use, figures, diagnostics);
            }

            return entries;
        });
        return keys;
    }

    private static void CheckFor(YamlScalar? word, string wanted, DiagnosticBag diagnostics)
    {
        if (word is not null && word.Value != wanted) diagnostics.Report(DiagnosticCatalog.FiguresOfOther, word.Location, word.Value, wanted);
    }

    private static void ReadFigure(
        YamlEntry entry, ShapeReader shapes, ReportPlan plan, FigureFileUse use, ImmutableDictionary<string, decimal>.Builder figures, DiagnosticBag diagnostics)
    {
        var line = plan.Lines.FirstOrDefault(line => line.Id == entry.Key.Value);
        if (line is null) diagnostics.ReportWithHint(DiagnosticCatalog.FigureOfNoLine, entry.Key.Location, HintFor(entry.Key.Value, plan, use), entry.Key.Value);
        else if (use == FigureFileUse.Supplement && line.Figure is not null)
            diagnostics.ReportWithHint(DiagnosticCatalog.FigureCounted, entry.Key.Location, "give it with --published to compare the two", line.Id);
        if (shapes.Word(entry.Value, entry.Key.Value) is not { } word) return;
        var isNumber = decimal.TryParse(word.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number <= Most) figures[entry.Key.Value] = number;
        else diagnostics.ReportWithHint(DiagnosticCatalog.FigureNotNumber, word.Location, "write digits only, such as `92` or `1250000.50`", entry.Key.Value);
    }

    private static string HintFor(string word, ReportPlan plan, FigureFileUse use)
    {
        var lines = plan.Lines.Where(line => use == FigureFileUse.Published || line.Figure is null).Select(line => line.Id).ToList();
        if (Suggestion.DidYouMean(word, lines) is { Length: > 0 } near) return near;
        return lines.Count == 0 ? "every figure of this report is counted from records" : $"its lines are {string.Join(", ", lines.Select(line => $"`{line}`"))}";
    }
}
