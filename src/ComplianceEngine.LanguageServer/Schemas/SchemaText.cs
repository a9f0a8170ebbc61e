using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>Writes schemas as text.</summary>
internal static class SchemaText
{
    // Every editor's YAML server knows draft-07, and validators that stop at draft-04 know all words used here.
    private const string Dialect = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A schema for documents of some shapes.</summary>
    public static string Write(string description, ImmutableArray<MappingShape> documents, PackNames names)
    {
        var definitions = new SchemaDefinitions(names);
        JsonNode[] roots = [.. documents.Select(definitions.Of)];
        var schema = new JsonObject { ["$schema"] = Dialect, ["description"] = description, ["anyOf"] = new JsonArray(roots), ["definitions"] = definitions.ToJson() };
        return Text(schema);
    }

    /// <summary>Settings that tie files to schemas.</summary>
    public static string Settings(IEnumerable<(string Schema, string Files)> ties)
    {
        var schemas = new JsonObject();
        foreach (var (schema, files) in ties) schemas[schema] = new JsonArray(files);
        return Text(new JsonObject { ["yaml.schemas"] = schemas });
    }

    private static string Text(JsonObject json)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Layout)) json.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
