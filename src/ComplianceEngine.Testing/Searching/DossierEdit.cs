using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>A small change of a dossier.</summary>
/// <param name="Schema">The kind of record changed.</param>
/// <param name="Key">Its key; a key that the dossier has not is a record added, like the one of <paramref name="Like"/>.</param>
/// <param name="Field">The field changed; <see langword="null"/> if the record is taken out, or its kind made complete or not.</param>
/// <param name="Value">The value; blank if empty.</param>
/// <param name="Like">The key of the record that an added one is like; empty if none is added.</param>
internal sealed record DossierEdit(RecordSchema Schema, string Key, FieldDefinition? Field, string Value, string Like)
{
    /// <summary>Every small change of fields that rules look at.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="values">Their values.</param>
    public static IEnumerable<DossierEdit> Of(TestDossier dossier, IReadOnlySet<FieldDefinition> fields, FieldValues values)
    {
        foreach (var schema in dossier.Rows.Select(row => row.Schema).Distinct()) yield return new DossierEdit(schema, "", null, "", "");
        foreach (var row in dossier.Rows)
        {
            yield return new DossierEdit(row.Schema, row.Key, null, "", "");
            foreach (var field in row.Schema.Fields.Where(field => !field.IsKey && fields.Contains(field)))
                foreach (var value in values.For(field, dossier))
                {
                    if (value == (row.Values.GetValueOrDefault(field)?.Value ?? "")) continue;
                    yield return new DossierEdit(row.Schema, row.Key, field, value, "");
                    if (field.Type is not (FieldType.Time or FieldType.Text)) yield return new DossierEdit(row.Schema, $"{row.Key}-2", field, value, row.Key);
                }
        }
    }

    /// <summary>The dossier as changed.</summary>
    public TestDossier Apply(TestDossier dossier)
    {
        if (Key.Length == 0)
        {
            var complete = dossier.Complete ?? [];
            return dossier with { Complete = complete.Contains(Schema) ? complete.Remove(Schema) : complete.Add(Schema) };
        }

        if (Like.Length > 0)
        {
            if (dossier.Rows.FirstOrDefault(row => row.Schema == Schema && row.Key == Like) is not { } model) return dossier;
            return dossier with { Rows = dossier.Rows.Add(Changed(model with { Key = Key, Values = model.Values.SetItem(Schema.KeyField, new YamlText(Key, model.Location)) })) };
        }

        return dossier with { Rows = [.. dossier.Rows.Where(row => Field is not null || !IsOf(row)).Select(row => IsOf(row) ? Changed(row) : row)] };
    }

    private bool IsOf(TestRow row) => row.Schema == Schema && row.Key == Key;

    private TestRow Changed(TestRow row)
    {
        if (Field is null) return row;
        return row with { Values = Value.Length == 0 ? row.Values.Remove(Field) : row.Values.SetItem(Field, new YamlText(Value, row.Location)) };
    }
}
