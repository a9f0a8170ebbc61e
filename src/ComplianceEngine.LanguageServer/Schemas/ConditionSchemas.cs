using System.Text.Json.Nodes;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Makes schemas of conditions, which stand by themselves or among the keys of something else.</summary>
internal sealed class ConditionSchemas(SchemaDefinitions definitions, WordSchemas words)
{
    private static readonly MappingShape Alone = new("condition");

    /// <summary>A condition by itself.</summary>
    public JsonObject Condition() => SchemaDefinitions.AnyOf([words.Of(ConditionShapes.Constant), .. Forms(Alone)]);

    /// <summary>A condition among the keys of a mapping.</summary>
    public JsonObject Inline(MappingShape holder)
    {
        var forms = Forms(holder).ToList();
        if (holder.Condition == KeyPresence.Optional) forms.Add(Without(holder));
        return SchemaDefinitions.AnyOf(forms);
    }

    private IEnumerable<JsonObject> Forms(MappingShape holder)
    {
        foreach (var form in ConditionShapes.Forms) yield return definitions.Mapping(Joined(holder, form));
        yield return Tests(holder);
    }

    private static MappingShape Joined(MappingShape holder, MappingShape form) => new(form.Name, [.. Beside(holder), .. form.Keys]) { Rest = form.Rest };

    private static IEnumerable<KeyShape> Beside(MappingShape holder) => holder.Keys.Where(key => holder.StandIns.IsEmpty || key != holder.StandIns[^1]);

    private JsonObject Without(MappingShape holder)
    {
        var schema = definitions.Mapping(new MappingShape(holder.Name, holder.Keys));
        SchemaDefinitions.Require(schema, holder.Keys.Where(key => key.IsRequired || holder.StandIns.Contains(key)).Select(key => key.Name));
        return schema;
    }

    // A test of a field, or what is asked of a record: one key that is none of the holder's.
    private JsonObject Tests(MappingShape holder)
    {
        var schema = definitions.Mapping(new MappingShape(holder.Name, [.. Beside(holder)]));
        var properties = (JsonObject)schema["properties"]!;
        foreach (var field in Vocabulary.Records.SelectMany(record => record.Fields))
            properties[field.ToString()] = SchemaDefinitions.Described(TestsOf(field), About(field));
        schema["patternProperties"] = new JsonObject { [@"^[^.]+\.[^.]+$"] = definitions.Define("test of a field", () => AnyTest(null)) };
        schema["additionalProperties"] = definitions.Define("asked of a record", () => SchemaDefinitions.AnyOf(ConditionShapes.Asked.Select(definitions.Of)));
        var beside = Beside(holder).ToList();
        schema["minProperties"] = 1;
        if (beside.Count > 0) schema["not"] = NothingBut(beside);
        schema["maxProperties"] = beside.Count + 1;
        return schema;
    }

    private static JsonObject NothingBut(IEnumerable<KeyShape> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys) properties[key.Name] = new JsonObject();
        return new JsonObject { ["properties"] = properties, ["additionalProperties"] = false };
    }

    private JsonObject TestsOf(FieldDefinition field) =>
        definitions.Define($"test of {(field.Choices.IsEmpty && !field.IsFreeText ? field.Type : field)}", () => AnyTest(field));

    private JsonObject AnyTest(FieldDefinition? field) => SchemaDefinitions.AnyOf(ConditionShapes.TestsOf(field).Select(definitions.Mapping));

    private static string About(FieldDefinition field) => field.Note.Length > 0 ? field.Note : $"{field.Name} of {field.Record.Note}";
}
