using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>The records that a condition can speak of at a place, as far as the text shows them.</summary>
internal static class Scopes
{
    private const string Person = "person";

    /// <summary>The records in scope by their names there; <see langword="null"/> stands for the person.</summary>
    public static Dictionary<string, RecordSchema?> At(Place place)
    {
        var scope = new Dictionary<string, RecordSchema?>(StringComparer.Ordinal) { [Person] = null };
        foreach (var outer in place.SelfAndOuter())
            if (outer.Node is YamlMapping mapping) AddFrom(outer.Shape, mapping, scope);
        return scope;
    }

    /// <summary>The field that is written <c>scope.field</c> at a place; <see langword="null"/> if there is none.</summary>
    public static FieldDefinition? Field(Place place, string written)
    {
        var dot = written.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return null;
        var record = At(place).GetValueOrDefault(written[..dot]) ?? Vocabulary.Find(written[..dot]);
        return record?.Find(written[(dot + 1)..]);
    }

    // A key under which kinds of record are named puts them in scope: what is judged, further records, records looked for.
    private static void AddFrom(Shape? shape, YamlMapping mapping, Dictionary<string, RecordSchema?> scope)
    {
        var alias = Words(shape, mapping, NameKind.Alias).FirstOrDefault();
        foreach (var kind in Words(shape, mapping, NameKind.Record))
            if (Vocabulary.Find(kind.Value) is { } record) scope.TryAdd(alias?.Value ?? record.Name, record);
    }

    private static IEnumerable<YamlScalar> Words(Shape? shape, YamlMapping mapping, NameKind kind)
    {
        foreach (var entry in mapping.Entries)
        {
            var value = ShapeChoice.Entry(shape, mapping, entry.Key.Value, _ => null)?.Value;
            if (IsOf(value, kind) && entry.Value is YamlScalar word) yield return word;
            if (value is ListShape list && IsOf(list.Item, kind) && entry.Value is YamlSequence words)
                foreach (var item in words.Items.OfType<YamlScalar>()) yield return item;
            if (value is MappingShape { Rest: { } rest } && IsOf(rest.Key, kind) && entry.Value is YamlMapping further)
                foreach (var one in further.Entries) yield return one.Key;
        }
    }

    private static bool IsOf(Shape? shape, NameKind kind) => shape is WordShape word && (word.RefersTo == kind || word.Declares == kind);
}
