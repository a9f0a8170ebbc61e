using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>YAML to a map; what cites its clauses is not known yet.</summary>
internal sealed class ClauseMapReader
{
    private const string Whole = "whole";

    private readonly RulePack pack;
    private readonly DiagnosticBag diagnostics;
    private readonly ShapeReader shapes;
    private readonly TimeParser times;
    private readonly Names names;

    public ClauseMapReader(RulePack pack, DiagnosticBag diagnostics)
    {
        this.pack = pack;
        this.diagnostics = diagnostics;
        shapes = new ShapeReader(diagnostics);
        times = new TimeParser(shapes, diagnostics);
        var symbols = new Symbols();
        foreach (var (id, source) in pack.Sources) symbols.Sources[id] = source;
        names = new Names(symbols, diagnostics);
    }

    public ClauseMap? Read(YamlNode document) => shapes.Read(document, MapShapes.Sections.Name, reader => new ClauseMap(pack.Id, reader.List(MapShapes.Sections, ReadSection)));

    private MappedSection ReadSection(MappingReader reader) => new(
        Names.Text(reader.Word(MapShapes.Section)),
        [.. reader.Words(MapShapes.AlsoCited).Select(Names.Text)],
        Names.Text(reader.Word(MapShapes.Title)),
        [.. reader.List(MapShapes.Texts, ReadText).OfType<MappedText>()],
        reader.Location);

    private MappedText? ReadText(MappingReader reader)
    {
        var inForce = names.Period(times.ParsePeriod(reader));
        var source = reader.Word(MapShapes.Source);
        var clauses = reader.List(MapShapes.Clauses, ReadClauses).SelectMany(all => all).ToImmutableArray();
        var key = source is null ? "" : names.Source(source);
        return inForce is null ? null : new MappedText(inForce, key, clauses, reader.Location);
    }

    // One row can stand for several clauses: `(f)(1) to (11)`.
    private IEnumerable<MappedClause> ReadClauses(MappingReader reader)
    {
        var (place, about) = (reader.Word(MapShapes.Clause), Names.Text(reader.Word(MapShapes.About)));
        var status = ReadStatus(reader.Word(MapShapes.Is));
        var why = Names.Text(reader.Word(MapShapes.Why));
        if (place is null) return [];
        if (status == ClauseStatus.OutOfScope && why.Length == 0) diagnostics.ReportWithHint(DiagnosticCatalog.ReasonMissing, place.Location, "add `why:`", place.Value);
        if (place.Value == Whole) return [new MappedClause("", about, status, why, [], place.Location)];
        var paths = ClausePath.Read(place.Value, out var length);
        if (length == 0 || length < place.Value.Length)
            diagnostics.ReportWithHint(DiagnosticCatalog.NotAClause, place.Location, "write `(b)(1)(ii)`, `(f)(1) to (11)` or `whole`", place.Value);
        return paths.Select(path => new MappedClause(path, about, status, why, [], place.Location));
    }

    private ClauseStatus ReadStatus(YamlScalar? word)
    {
        if (word is null) return ClauseStatus.Encoded;
        var index = MapShapes.Statuses.IndexOf(word.Value);
        if (index < 0) diagnostics.ReportWithHint(DiagnosticCatalog.UnknownStatusOfClause, word.Location, Suggestion.HintFor(word.Value, MapShapes.Statuses), word.Value);
        return index < 0 ? ClauseStatus.Encoded : (ClauseStatus)index;
    }
}
