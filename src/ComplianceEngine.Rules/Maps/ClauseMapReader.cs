using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>YAML to a map; what cites its clauses is not known yet.</summary>
internal sealed class ClauseMapReader
{
    private const string Whole = "whole";
    private static readonly ImmutableArray<string> Statuses = ["encoded", "asked", "out-of-scope"];

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

    public ClauseMap? Read(YamlNode document) => shapes.Read(document, "map", reader => new ClauseMap(pack.Id, reader.List("map", ReadSection)));

    private MappedSection ReadSection(MappingReader reader) => new(
        Names.Text(reader.Word("section")),
        [.. reader.OptionalWords("also").Select(Names.Text)],
        Names.Text(reader.Word("title")),
        [.. reader.List("texts", ReadText).OfType<MappedText>()],
        reader.Location);

    private MappedText? ReadText(MappingReader reader)
    {
        var inForce = names.Period(times.ParsePeriod(reader, "in_force"));
        var source = reader.OptionalWord("source");
        var clauses = reader.List("clauses", ReadClauses).SelectMany(all => all).ToImmutableArray();
        var key = source is null ? "" : names.Source(source);
        return inForce is null ? null : new MappedText(inForce, key, clauses, reader.Location);
    }

    // One row can stand for several clauses: `(f)(1) to (11)`.
    private IEnumerable<MappedClause> ReadClauses(MappingReader reader)
    {
        var (place, about) = (reader.Word("clause"), Names.Text(reader.Word("about")));
        var status = ReadStatus(reader.Word("is"));
        var why = Names.Text(reader.OptionalWord("why"));
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
        var index = Statuses.IndexOf(word.Value);
        if (index < 0) diagnostics.ReportWithHint(DiagnosticCatalog.UnknownStatusOfClause, word.Location, Suggestion.DidYouMean(word.Value, Statuses), word.Value);
        return index < 0 ? ClauseStatus.Encoded : (ClauseStatus)index;
    }
}
