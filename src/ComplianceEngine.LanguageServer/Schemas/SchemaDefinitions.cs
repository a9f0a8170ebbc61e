using System.Text.Json.Nodes;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Makes schemas of shapes; what is used more than once stands among the definitions.</summary>
internal sealed class SchemaDefinitions
{
    private const string ConditionName = "condition";
    private const string TimeName = "time";

    private readonly JsonObject definitions = [];
    private readonly WordSchemas words;
    private readonly ConditionSchemas conditions;

    public SchemaDefinitions(PackNames names)
    {
        words = new WordSchemas(names);
        conditions = new ConditionSchemas(this, words);
    }

    /// <summary>The definitions, by name.</summary>
    public JsonObject ToJson()
    {
        var sorted = new JsonObject();
        foreach (var (name, schema) in definitions.OrderBy(pair => pair.Key, StringComparer.Ordinal)) sorted[name] = schema!.DeepClone();
        return sorted;
    }

    /// <summary>The schema of a shape.</summary>
    public JsonObject Of(Shape shape) => shape switch
    {
        WordShape word => words.Of(word),
        ListShape list => new JsonObject { ["type"] = "array", ["minItems"] = list.Least, ["items"] = Of(list.Item) },
        EitherShape either => AnyOf(either.Shapes.Select(Of)),
        ConditionShape => Define(ConditionName, conditions.Condition),
        TimeShape => Define(TimeName, () => AnyOf([Of(TimeShapes.Word), .. TimeShapes.Forms.Select(Of)])),
        MappingShape mapping => Define(mapping.Name, () => mapping.Condition is null ? Mapping(mapping) : conditions.Inline(mapping)),
        _ => throw new InvalidOperationException($"no schema for {shape.GetType().Name}"),
    };

    /// <summary>A reference to a definition, which is made when it is first asked for.</summary>
    public JsonObject Define(string name, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
        {
            // Known before it is made, since it may refer to itself.
            definitions[name] = new JsonObject();
            definitions[name] = make();
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}" };
    }

    public static JsonObject AnyOf(IEnumerable<JsonObject> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>A mapping that has the keys of a shape and no others.</summary>
    public JsonObject Mapping(MappingShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys) properties[key.Name] = Described(Of(key.Value), key.Meaning);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (shape.Rest is { } rest) AddRest(schema, properties, rest);
        Require(schema, shape.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (!schema.ContainsKey("required") && !shape.MayBeEmpty) schema["minProperties"] = 1;
        return schema;
    }

    public static void Require(JsonObject schema, IEnumerable<string> keys)
    {
        JsonNode[] required = [.. keys.Select(key => JsonValue.Create(key))];
        if (required.Length > 0) schema["required"] = new JsonArray(required);
    }

    // What stands beside a reference is not looked at, so that a description wraps it.
    public static JsonObject Described(JsonObject schema, string description)
    {
        if (description.Length == 0) return schema;
        if (!schema.ContainsKey("$ref"))
        {
            schema["description"] = description;
            return schema;
        }

        return new JsonObject { ["description"] = description, ["allOf"] = new JsonArray(schema) };
    }

    private void AddRest(JsonObject schema, JsonObject properties, EntryShape rest)
    {
        if (words.Known(rest.Key) is not { } known)
        {
            schema["additionalProperties"] = Described(Of(rest.Value), rest.Meaning);
            return;
        }

        foreach (var name in known) properties[name] = Described(Of(rest.Value), rest.Meaning);
    }
}
