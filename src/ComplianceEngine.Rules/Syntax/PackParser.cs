using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>YAML to syntax: only shape is judged, names may mean nothing.</summary>
internal sealed class PackParser
{
    private readonly DiagnosticBag diagnostics;
    private readonly ShapeReader shapes;
    private readonly SupplementParser supplements;
    private readonly RuleParser rules;
    private readonly ReportParser reports;
    private readonly PropertyParser properties;
    private readonly Dictionary<MappingShape, Action<MappingReader>> readers;

    // What the document at hand declares.
    private PackSyntax pack = new();

    private PackParser(DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        shapes = new ShapeReader(diagnostics);
        var times = new TimeParser(shapes, diagnostics);
        supplements = new SupplementParser(times);
        var conditions = new ConditionParser(shapes, times, diagnostics);
        rules = new RuleParser(shapes, times, conditions, diagnostics);
        reports = new ReportParser(shapes, times, conditions, rules);
        properties = new PropertyParser(shapes, conditions);
        readers = Readers();
    }

    /// <summary>Parses every document of every file.</summary>
    public static PackSyntax Parse(ImmutableArray<PackFile> files, PackShelf shelf, DiagnosticBag diagnostics)
    {
        var parser = new PackParser(diagnostics);
        var whole = new PackSyntax();
        foreach (var file in files)
        {
            parser.CheckFile(file);
            foreach (var document in file.Documents) whole.Add(shelf.Syntax(document, diagnostics, node => parser.ParseDocument(node, file.Kind)));
        }

        return whole;
    }

    private void CheckFile(PackFile file)
    {
        var type = PackFileTable.Of(file.Kind);
        if (file.Documents.IsEmpty && file.IsWhole) diagnostics.Report(DiagnosticCatalog.PackFileEmpty, new SourceLocation(file.Source, 1, 1, 1));
        if (type.IsSingle && file.Documents.Length > 1) diagnostics.Report(DiagnosticCatalog.OneDocument, file.Documents[1].Start());
    }

    private PackSyntax ParseDocument(YamlNode document, PackFileKind kind)
    {
        pack = new PackSyntax();
        ParseDocument(document, PackFileTable.Of(kind).Documents.ToDictionary(shape => shape.Keys[0].Name, shape => readers[shape]));
        return pack;
    }

    private void ParseDocument(YamlNode document, Dictionary<string, Action<MappingReader>> known)
    {
        var mapping = document as YamlMapping;
        if (mapping?.Entries.FirstOrDefault(entry => known.ContainsKey(entry.Key.Value)) is { } head)
        {
            shapes.Read(mapping, head.Key.Value, reader =>
            {
                known[head.Key.Value](reader);
                return reader;
            });
            return;
        }

        var place = document.Start();
        Hint near = mapping is null ? "" : Suggestion.HintFor(mapping.Entries.FirstOrDefault()?.Key.Value ?? "", known.Keys);
        diagnostics.ReportWithHint(DiagnosticCatalog.UnknownDocument, place, near, string.Join(" or ", known.Keys.Select(key => $"`{key}`")));
    }

    private Dictionary<MappingShape, Action<MappingReader>> Readers() => new()
    {
        [SupplementShapes.Header] = reader => pack.Header = SupplementParser.ParseHeader(reader),
        [SupplementShapes.Sources] = reader => pack.Sources.AddRange(reader.List(SupplementShapes.SourceList, SupplementParser.ParseSource)),
        [SupplementShapes.Readings] = reader => pack.Readings.AddRange(reader.List(SupplementShapes.ReadingList, SupplementParser.ParseReading)),
        [SupplementShapes.OffenseList] = reader => pack.Lists.Add(supplements.ParseList(reader)),
        [SupplementShapes.HolidayList] = reader => pack.Holidays.Add(supplements.ParseHolidays(reader)),
        [SupplementShapes.LengthOfTime] = reader => pack.Durations.Add(supplements.ParseDuration(reader)),
        [ReportShapes.Report] = reader => pack.Reports.Add(reports.ParseReport(reader)),
        [ReportShapes.Figure] = reader => pack.Figures.Add(reports.ParseFigure(reader)),
        [PropertyShapes.Property] = reader => pack.Properties.Add(properties.ParseProperty(reader)),
        [RuleShapes.Criterion] = reader => pack.Criteria.Add(rules.ParseCriterion(reader)),
        [RuleShapes.Rule] = reader => pack.Rules.Add(rules.ParseRule(reader)),
    };
}
