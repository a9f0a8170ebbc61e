using System.Text.Json;

namespace ComplianceEngine.Reports;

/// <summary>Writes a proof as a member of a JSON object: a tree of clauses.</summary>
internal static class ProofJson
{
    public static void Write(Utf8JsonWriter json, Proof proof)
    {
        json.WriteStartObject("proof"u8);
        json.WriteString("title"u8, proof.Title);
        json.WriteString("enacted_by"u8, proof.EnactedBy);
        json.WritePropertyName("when"u8);
        WriteNode(json, proof.When);
        json.WriteStartArray("exceptions"u8);
        foreach (var exception in proof.Exceptions) WriteNode(json, exception);
        json.WriteEndArray();
        json.WriteStartArray("notes"u8);
        foreach (var note in proof.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter json, ProofNode node)
    {
        json.WriteStartObject();
        json.WriteString("clause"u8, node.Clause);
        json.WriteString("value"u8, Words.Of(node.Value));
        json.WriteBoolean("decisive"u8, node.IsDecisive);
        WriteIfAny(json, "cite", node.Cite);
        WriteIfAny(json, "reading", node.Reading);
        WriteIfAny(json, "arithmetic", node.Arithmetic);
        WriteIfAny(json, "note", node.Note);
        json.WriteStartArray("facts"u8);
        foreach (var fact in node.Facts) WriteFact(json, fact);
        json.WriteEndArray();
        json.WriteStartArray("clauses"u8);
        foreach (var child in node.Children) WriteNode(json, child);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string key, string text)
    {
        if (text.Length > 0) json.WriteString(key, text);
        else json.WriteNull(key);
    }

    private static void WriteFact(Utf8JsonWriter json, ProofFact fact)
    {
        json.WriteStartObject();
        json.WriteString(FindingKeys.Record, fact.Record);
        json.WriteString(FindingKeys.RecordId, fact.RecordId);
        json.WriteString(FindingKeys.Field, fact.Field);
        json.WriteString("value"u8, fact.Value);
        WriteIfAny(json, "file", fact.File);
        json.WriteNumber(FindingKeys.Row, fact.Row);
        json.WriteEndObject();
    }
}
