using ComplianceEngine.Readers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>Reads records of a request, in the names and the spelling of exports.</summary>
internal sealed class RecordReader(RequestFaults faults)
{
    // Parts the members of an array, as in JSON lines; no text holds it.
    private const char MemberSeparator = '\u001F';

    /// <summary>Adds a record to an export.</summary>
    /// <param name="schema">Its kind.</param>
    /// <param name="part">The record.</param>
    /// <param name="apart">A member that is no field; empty if there is none.</param>
    /// <param name="export">The export.</param>
    /// <returns>Whether it was added; a value that cannot be read does not stand in the way.</returns>
    public bool Add(RecordSchema schema, JsonPart part, string apart, ExportBuilder export)
    {
        if (part.Kind != JsonPartKind.Members)
        {
            faults.Report(DiagnosticCatalog.RequestShape, part.Offset, "an object of fields");
            return false;
        }

        var values = new Dictionary<FieldDefinition, (string Text, int Offset)>();
        var isSound = true;
        foreach (var member in part.Members)
            if (member.Name != apart) isSound &= Take(schema, member, values);
        if (!values.TryGetValue(schema.KeyField, out var key) || string.IsNullOrWhiteSpace(key.Text))
        {
            faults.Report(DiagnosticCatalog.RequestKey, part.Offset, schema.Name, schema.KeyField.Name);
            return false;
        }

        if (!isSound) return false;
        foreach (var field in export.Add(schema, values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Text))))
            faults.Report(DiagnosticCatalog.RequestValue, values[field].Offset, field);
        return true;
    }

    private bool Take(RecordSchema schema, JsonMember member, Dictionary<FieldDefinition, (string Text, int Offset)> values)
    {
        if (schema.Find(member.Name) is not { } field)
        {
            var hint = Suggestion.DidYouMean(member.Name, schema.Fields.Select(known => known.Name));
            faults.ReportWithHint(DiagnosticCatalog.DescriptionField, member.Offset, hint, schema.Name, member.Name);
            return false;
        }

        if (TextOf(field, member.Value) is not { } text) return false;
        if (values.TryAdd(field, (text, member.Value.Offset))) return true;
        faults.Report(DiagnosticCatalog.RequestTwice, member.Offset, member.Name);
        return false;
    }

    // An empty array says that there is none, as the word does.
    private string? TextOf(FieldDefinition field, JsonPart value)
    {
        var isList = field.Type is FieldType.IdList or FieldType.ChoiceList;
        if (value.Kind is JsonPartKind.Word or JsonPartKind.Nothing) return value.Text;
        if (isList && value.Kind == JsonPartKind.Items && value.Items.All(item => item.Kind is JsonPartKind.Word or JsonPartKind.Nothing))
            return value.Items.Count == 0 ? "none" : string.Concat(value.Items.Select(item => item.Text + MemberSeparator));
        faults.Report(DiagnosticCatalog.RequestShape, value.Offset, isList ? "a word or an array of words" : "one word");
        return null;
    }
}
