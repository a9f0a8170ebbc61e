using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses reports and their figures.</summary>
internal sealed class ReportParser(ShapeReader shapes, TimeParser times, ConditionParser conditions, RuleParser rules)
{
    public FigureSyntax ParseFigure(MappingReader reader) => new(
        reader.Word(ReportShapes.FigureId),
        reader.Word(ReportShapes.Counts),
        reader.Word(ReportShapes.OncePer),
        reader.Word(ReportShapes.About),
        times.Required(reader, ReportShapes.CountedOn),
        rules.ParseWith(reader),
        conditions.Required(reader, ReportShapes.When),
        reader.List(ReportShapes.Parts, ParsePart),
        reader.List(ReportShapes.EachPart, ParsePart),
        reader.Words(ReportShapes.By),
        reader.Word(SupplementShapes.Note),
        reader.Location);

    public ReportSyntax ParseReport(MappingReader reader) => new(
        reader.Word(ReportShapes.ReportId),
        reader.Word(SupplementShapes.Title),
        reader.Word(ReportShapes.Provision),
        reader.List(ReportShapes.Versions, ParseVersion),
        reader.Location);

    private PartSyntax ParsePart(MappingReader reader) =>
        new(reader.Word(ReportShapes.PartId), reader.Word(ReportShapes.Counts), conditions.Required(reader, ReportShapes.When), reader.Location);

    private ReportVersionSyntax ParseVersion(MappingReader reader)
    {
        var (first, last) = reader.Value(ReportShapes.Years) is { } years
            ? shapes.Read(years, ReportShapes.Years.Name, span => (span.Word(ReportShapes.FirstYear), span.Word(ReportShapes.LastYear)))
            : (null, null);
        return new ReportVersionSyntax(
            first,
            last,
            reader.Word(ReportShapes.YearEnds),
            reader.Word(ReportShapes.Every),
            reader.Word(ReportShapes.Starts),
            reader.Word(ReportShapes.Due),
            reader.Word(RuleShapes.EnactedBy),
            reader.Word(SupplementShapes.Source),
            reader.Word(SupplementShapes.Note),
            reader.List(ReportShapes.Items, ParseItem),
            reader.Location);
    }

    private ItemSyntax ParseItem(MappingReader reader) => new(
        reader.Word(ReportShapes.ItemId),
        reader.Word(ReportShapes.ItemFigure),
        conditions.Optional(reader, ReportShapes.Also),
        reader.Word(ReportShapes.NotInRecords),
        reader.Word(ReportShapes.Starts),
        reader.Location);
}
