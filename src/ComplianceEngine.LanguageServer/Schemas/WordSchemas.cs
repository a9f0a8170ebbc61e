using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Makes schemas of single words.</summary>
/// <param name="names">The names that can be referred to.</param>
internal sealed class WordSchemas(PackNames names)
{
    private const string DayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private const string FieldPattern = @"^[^.\s]+\.[^.\s]+$";
    private const string RowPattern = @"^[^.\s]+\.[^.]+\.[^.\s]+$";

    // In the rule language no value has a type, so that YAML may take a word for a number or a truth value.
    private static JsonArray AnyType => new("string", "number", "boolean");

    /// <summary>The schema of a word.</summary>
    public JsonObject Of(WordShape word) => word.Kind switch
    {
        WordKind.Day => Pattern(DayPattern),
        WordKind.DayOfYear => Pattern("^[0-9]{2}-[0-9]{2}$"),
        WordKind.Year => Number("^[0-9]{4}$"),
        WordKind.Number => Number("^[0-9]+$"),
        WordKind.FixedLength => Pattern(LengthPattern),
        WordKind.Length => Known(word) is { } lengths ? SchemaDefinitions.AnyOf([Enum(lengths), Pattern(LengthPattern)]) : Text(),
        WordKind.Time => SchemaDefinitions.AnyOf([Enum(["act"]), Enum(FieldsThat(IsTime)), Pattern(FieldPattern), Pattern(DayPattern)]),
        WordKind.Field => SchemaDefinitions.AnyOf([Enum(FieldsThat(_ => true)), Pattern(FieldPattern)]),
        WordKind.FieldOfRow => Pattern(RowPattern),
        _ => Known(word) is { } known ? Enum(known, word) : Text(),
    };

    /// <summary>The only words that can stand there; <see langword="null"/> if there are others.</summary>
    public ImmutableArray<string>? Known(WordShape word)
    {
        if (word.RefersTo is not { } kind || word.Kind == WordKind.Choice) return word.Choices.IsEmpty ? null : word.Choices;
        if (kind == NameKind.Line) return null; // A line has parts, and these have names made of theirs.
        ImmutableArray<string> known = [.. names.Of(kind).Select(name => name.Name).Distinct().Order(StringComparer.Ordinal)];
        return known.IsEmpty ? null : [.. word.Choices, .. known];
    }

    private static string LengthPattern => $"^[0-9]+ ({string.Join('|', System.Enum.GetNames<DurationUnit>().Select(unit => $"{unit.ToLowerInvariant()[..^1]}s?"))})$";

    private static IEnumerable<string> FieldsThat(Func<FieldDefinition, bool> fit) =>
        Vocabulary.Records.SelectMany(record => record.Fields).Where(fit).Select(one => one.ToString());

    private static bool IsTime(FieldDefinition one) => one.Type is FieldType.Date or FieldType.Time;

    private JsonObject Enum(ImmutableArray<string> known, WordShape word)
    {
        var schema = Enum(known);
        if (word.RefersTo is { } kind && word.Kind != WordKind.Choice && word.Choices.IsEmpty)
            schema["enumDescriptions"] = new JsonArray([.. known.Select(name => JsonValue.Create(names.Of(kind).First(one => one.Name == name).About))]);
        return schema;
    }

    private static JsonObject Enum(IEnumerable<string> known) => new() { ["enum"] = new JsonArray([.. known.Select(word => JsonValue.Create(word))]) };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Number(string pattern) => new() { ["type"] = new JsonArray("integer", "string"), ["pattern"] = pattern };

    private static JsonObject Text() => new() { ["type"] = AnyType, ["pattern"] = @"\S" };
}
