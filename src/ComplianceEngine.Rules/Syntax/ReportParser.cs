using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses reports and their figures.</summary>
internal sealed class ReportParser(ShapeReader shapes, TimeParser times, ConditionParser conditions, RuleParser rules)
{
    public FigureSyntax ParseFigure(MappingReader reader) => new(
        reader.Word("figure"),
        reader.Word("counts"),
        reader.OptionalWord("once_per"),
        reader.Word("about"),
        times.Required(reader, "counted_on"),
        rules.ParseWith(reader),
        conditions.Required(reader, "when"),
        reader.OptionalList("parts", ParsePart),
        reader.OptionalList("each_part", ParsePart),
        reader.OptionalWords("by"),
        reader.OptionalWord("note"),
        reader.Location);

    public ReportSyntax ParseReport(MappingReader reader) => new(
        reader.Word("report"),
        reader.Word("title"),
        reader.Word("provision"),
        reader.List("versions", ParseVersion),
        reader.Location);

    private PartSyntax ParsePart(MappingReader reader) =>
        new(reader.Word("part"), reader.Word("counts"), conditions.Required(reader, "when"), reader.Location);

    private ReportVersionSyntax ParseVersion(MappingReader reader)
    {
        var (first, last) = reader.Required("years") is { } years
            ? shapes.Read(years, "years", span => (span.Word("from"), span.OptionalWord("to")))
            : (null, null);
        return new ReportVersionSyntax(
            first,
            last,
            reader.Word("year_ends"),
            reader.OptionalWord("every"),
            reader.OptionalWord("starts"),
            reader.OptionalWord("due"),
            reader.Word("enacted_by"),
            reader.Word("source"),
            reader.OptionalWord("note"),
            reader.List("items", ParseItem),
            reader.Location);
    }

    private ItemSyntax ParseItem(MappingReader reader) => new(
        reader.Word("item"),
        reader.OptionalWord("figure"),
        conditions.Optional(reader, "also"),
        reader.OptionalWord("not_in_records"),
        reader.OptionalWord("starts"),
        reader.Location);
}
