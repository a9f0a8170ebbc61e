using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>What stands under a key of a mapping.</summary>
/// <param name="Value">What stands there.</param>
/// <param name="Meaning">What the key means.</param>
/// <param name="Word">What kind of word the key is; <see langword="null"/> for a fixed one.</param>
internal sealed record EntryMeaning(Shape Value, string Meaning, WordShape? Word);

/// <summary>Tells which of several shapes is meant, by what is already written.</summary>
internal static class ShapeChoice
{
    private static readonly WordShape Field = new(WordKind.Field);

    /// <summary>The shape that fits a node best.</summary>
    public static Shape Of(Shape shape, YamlNode node) => (shape, node) switch
    {
        (EitherShape either, YamlMapping mapping) => Best([.. either.Shapes.Where(one => one is not (WordShape or ListShape))], mapping),
        (EitherShape either, YamlSequence) => either.Shapes.FirstOrDefault(one => one is ListShape) ?? either.Shapes[0],
        (EitherShape either, _) => Of(either.Shapes.FirstOrDefault(one => one is WordShape) ?? either.Shapes[0], node),
        (TimeShape, YamlMapping mapping) => Best([.. TimeShapes.Forms], mapping),
        (TimeShape, YamlScalar) => TimeShapes.Word,
        (ConditionShape, YamlScalar) => ConditionShapes.Constant,
        _ => shape,
    };

    /// <summary>What a key of a mapping means there.</summary>
    /// <param name="shape">What the mapping is.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="fieldOf">Finds a field by how it is written there.</param>
    /// <returns>What it means; <see langword="null"/> if nothing.</returns>
    public static EntryMeaning? Entry(Shape? shape, YamlMapping mapping, string key, Func<string, FieldDefinition?> fieldOf) => shape switch
    {
        MappingShape known when known.Find(key) is { } fixedKey => new EntryMeaning(fixedKey.Value, fixedKey.Meaning, null),
        MappingShape { Rest: { } rest } => new EntryMeaning(rest.Value, rest.Meaning, rest.Key),
        MappingShape { Condition: not null } => ConditionEntry(mapping, key, fieldOf),
        ConditionShape => ConditionEntry(mapping, key, fieldOf),
        TimeShape => Entry(Of(shape, mapping), mapping, key, fieldOf),
        EitherShape => Entry(Of(shape, mapping), mapping, key, fieldOf),
        _ => null,
    };

    /// <summary>The form of the condition that a mapping begins; <see langword="null"/> if it tests a field, asks something of a record, or has no head yet.</summary>
    public static MappingShape? Form(YamlMapping mapping)
    {
        var forms = ConditionShapes.Forms.Where(form => mapping.Find(form.Keys[0].Name) is not null).ToImmutableArray();
        return forms.IsEmpty ? null : Best([.. forms], mapping) as MappingShape;
    }

    private static EntryMeaning? ConditionEntry(YamlMapping mapping, string key, Func<string, FieldDefinition?> fieldOf)
    {
        if (Form(mapping) is { } form && (form.Find(key) is not null || form.Rest is not null)) return Entry(form, mapping, key, fieldOf);
        if (!key.Contains('.', StringComparison.Ordinal)) return new EntryMeaning(new EitherShape([.. ConditionShapes.Asked]), "What is asked of this record.", ConditionShapes.ScopeName);
        return new EntryMeaning(new EitherShape([.. ConditionShapes.TestsOf(fieldOf(key))]), "The test of this field.", Field);
    }

    private static Shape Best(ImmutableArray<Shape> shapes, YamlMapping mapping) =>
        shapes.OrderByDescending(shape => Fit(shape, mapping)).First();

    // A shape fits the better the more of its keys are there; a key that it does not have counts against it.
    private static int Fit(Shape shape, YamlMapping mapping) => shape switch
    {
        MappingShape known => mapping.Entries.Sum(entry => known.Find(entry.Key.Value) is not null ? 2 : known.Rest is not null || known.Condition is not null ? 0 : -1),
        TimeShape => TimeShapes.Forms.Max(form => Fit(form, mapping)),
        ConditionShape => Form(mapping) is { } form ? Fit(form, mapping) : 0,
        _ => -1,
    };
}
