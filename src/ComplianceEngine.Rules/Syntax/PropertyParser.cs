using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Parses properties.</summary>
internal sealed class PropertyParser(ShapeReader shapes, ConditionParser conditions)
{
    public PropertySyntax ParseProperty(MappingReader reader) => new(
        reader.Word(PropertyShapes.Id),
        reader.Word(PropertyShapes.Title),
        reader.Word(SupplementShapes.Cite),
        reader.Word(PropertyShapes.Rule),
        conditions.Required(reader, PropertyShapes.Where),
        ParseClaim(reader, PropertyShapes.Never),
        ParseClaim(reader, PropertyShapes.Always),
        reader.Location);

    private ClaimSyntax? ParseClaim(MappingReader reader, KeyShape key) => reader.Value(key) is { } value
        ? shapes.Read(value, key.Name, claim => new ClaimSyntax(claim.Word(PropertyShapes.Outcome), claim.Word(PropertyShapes.Exception)))
        : null;
}

internal sealed record PropertySyntax(
    YamlScalar? Id, YamlScalar? Title, YamlScalar? Cite, YamlScalar? Rule, ConditionSyntax Where, ClaimSyntax? Never, ClaimSyntax? Always, SourceLocation Location);

internal sealed record ClaimSyntax(YamlScalar? Outcome, YamlScalar? Exception);
