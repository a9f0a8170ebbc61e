using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>YAML to syntax: only shape is judged, names may mean nothing.</summary>
internal sealed class PackParser
{
    private readonly PackSyntax pack = new();
    private readonly DiagnosticBag diagnostics;
    private readonly ShapeReader shapes;
    private readonly SupplementParser supplements;
    private readonly RuleParser rules;
    private readonly ReportParser reports;

    private PackParser(DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        shapes = new ShapeReader(diagnostics);
        var times = new TimeParser(shapes, diagnostics);
        supplements = new SupplementParser(times);
        var conditions = new ConditionParser(shapes, times, diagnostics);
        rules = new RuleParser(shapes, times, conditions, diagnostics);
        reports = new ReportParser(shapes, times, conditions, rules);
    }

    /// <summary>Parses every document of every file.</summary>
    public static PackSyntax Parse(ImmutableArray<PackFile> files, DiagnosticBag diagnostics)
    {
        var parser = new PackParser(diagnostics);
        foreach (var file in files) parser.ParseFile(file);
        return parser.pack;
    }

    private void ParseFile(PackFile file)
    {
        var readers = ReadersOf(file.Kind);
        var isSingle = file.Kind is PackFileKind.Header or PackFileKind.Sources or PackFileKind.Readings;
        if (file.Documents.IsEmpty && file.IsWhole) diagnostics.Report(DiagnosticCatalog.PackFileEmpty, new SourceLocation(file.Source, 1, 1, 1));
        if (isSingle && file.Documents.Length > 1) diagnostics.Report(DiagnosticCatalog.OneDocument, file.Documents[1].Start());
        foreach (var document in file.Documents) ParseDocument(document, readers);
    }

    private void ParseDocument(YamlNode document, Dictionary<string, Action<MappingReader>> readers)
    {
        var mapping = document as YamlMapping;
        if (mapping?.Entries.FirstOrDefault(entry => readers.ContainsKey(entry.Key.Value)) is { } head)
        {
            shapes.Read(mapping, head.Key.Value, reader =>
            {
                readers[head.Key.Value](reader);
                return reader;
            });
            return;
        }

        var place = document.Start();
        var near = mapping is null ? "" : Suggestion.DidYouMean(mapping.Entries.FirstOrDefault()?.Key.Value ?? "", readers.Keys);
        diagnostics.ReportWithHint(DiagnosticCatalog.UnknownDocument, place, near, string.Join(" or ", readers.Keys.Select(key => $"`{key}`")));
    }

    private Dictionary<string, Action<MappingReader>> ReadersOf(PackFileKind kind) => kind switch
    {
        PackFileKind.Header => new() { ["pack"] = reader => pack.Header = SupplementParser.ParseHeader(reader) },
        PackFileKind.Sources => new() { ["sources"] = reader => pack.Sources.AddRange(reader.List("sources", SupplementParser.ParseSource)) },
        PackFileKind.Readings => new() { ["readings"] = reader => pack.Readings.AddRange(reader.List("readings", SupplementParser.ParseReading)) },
        PackFileKind.Parameters => new()
        {
            ["list"] = reader => pack.Lists.Add(supplements.ParseList(reader)),
            ["holidays"] = reader => pack.Holidays.Add(supplements.ParseHolidays(reader)),
            ["duration"] = reader => pack.Durations.Add(supplements.ParseDuration(reader)),
        },
        PackFileKind.Reports => new()
        {
            ["report"] = reader => pack.Reports.Add(reports.ParseReport(reader)),
            ["figure"] = reader => pack.Figures.Add(reports.ParseFigure(reader)),
            ["criterion"] = reader => pack.Criteria.Add(rules.ParseCriterion(reader)),
        },
        PackFileKind.Criteria => new() { ["criterion"] = reader => pack.Criteria.Add(rules.ParseCriterion(reader)) },
        _ => new()
        {
            ["rule"] = reader => pack.Rules.Add(rules.ParseRule(reader)),
            ["criterion"] = reader => pack.Criteria.Add(rules.ParseCriterion(reader)),
        },
    };
}
