using System.Collections.Immutable;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Goes through a file by the tables of the grammar and tells of every word what it is.</summary>
internal static class ShapeWalk
{
    /// <summary>The places of a file's documents.</summary>
    public static ImmutableArray<Place> Documents(PackFileType type, ImmutableArray<YamlNode> documents) =>
        [.. documents.Select(document => new Place(null, null, document, ShapeOf(FileShapes.Of(type), document)))];

    /// <summary>Every word at a place and below, in the order of the file.</summary>
    public static IEnumerable<PlacedWord> Words(Place place) => place.Node switch
    {
        YamlScalar scalar => [new PlacedWord(scalar, place.Shape as WordShape, "", place)],
        YamlSequence list => list.Items.SelectMany(item => Words(Item(place, item))),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Words(place, mapping, entry)),
        _ => [],
    };

    private static IEnumerable<PlacedWord> Words(Place place, YamlMapping mapping, YamlEntry entry)
    {
        var meaning = ShapeChoice.Entry(place.Shape, mapping, entry.Key.Value, key => Scopes.Field(place, key));
        yield return new PlacedWord(entry.Key, meaning?.Word, meaning?.Meaning ?? "", place);
        var inner = new Place(place, entry.Key, entry.Value, meaning is null ? null : ShapeChoice.Of(meaning.Value, entry.Value)) { Expected = meaning?.Value };
        foreach (var word in Words(inner)) yield return word;
    }

    private static Place Item(Place place, YamlNode item) =>
        new(place, null, item, place.Shape is ListShape list ? ShapeChoice.Of(list.Item, item) : null) { Expected = (place.Shape as ListShape)?.Item };

    private static MappingShape? ShapeOf(ImmutableArray<MappingShape> shapes, YamlNode document)
    {
        if (shapes is [var only]) return only;
        return document is not YamlMapping mapping ? null
            : shapes.FirstOrDefault(shape => mapping.Find(shape.Keys[0].Name) is not null) ?? shapes[0];
    }
}
