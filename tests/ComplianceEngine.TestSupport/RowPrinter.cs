using System.Globalization;
using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport;

/// <summary>Prints stored rows, so that two stores can be compared whatever codes their texts have.</summary>
public static class RowPrinter
{
    /// <summary>Every row, one a line: person, kind, origin and each field that is not blank; in ordinal order.</summary>
    /// <param name="records">The rows.</param>
    public static string Print(RecordSet records)
    {
        var lines = new List<string>();
        using var partition = new Partition(records);
        for (var i = 0; i < records.PartitionCount; i++)
        {
            partition.Load(i);
            partition.ForEachDossier(dossier => lines.AddRange(Print(dossier, records)));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static List<string> Print(Dossier dossier, RecordSet records)
    {
        var lines = new List<string>();
        foreach (var schema in Vocabulary.Records)
            for (var i = 0; i < dossier.Count(schema.Ordinal); i++) lines.Add(Print(schema, dossier.Row(schema, i), records));
        return lines;
    }

    private static string Print(RecordSchema schema, RecordRow row, RecordSet records)
    {
        var fields = schema.Fields.Where(field => row.StateOf(field) != FieldState.Blank).Select(field => $"{field.Name}={Print(field, row, records.Texts)}");
        var place = $"{records.Files[row.Origin.File].Name}:{row.Origin.Row}";
        return $"{row.Person.ToText(records.Texts)} {schema.Name} {place} {string.Join(' ', fields)}";
    }

    private static string Print(FieldDefinition field, RecordRow row, TextPool texts)
    {
        var state = row.StateOf(field);
        if (state is not FieldState.Known) return $"({state})";
        return field.Type switch
        {
            FieldType.Choice or FieldType.Flag => field.Choices[row.Choice(field.Offset) - 1],
            FieldType.ChoiceList => row.Choices(field.Offset).Members.ToString("b", CultureInfo.InvariantCulture),
            FieldType.Text => row.Text(field.Offset) == TextCode.Present ? "(present)" : texts.GetText(row.Text(field.Offset)),
            FieldType.Date => row.Date(field.Offset).Days.ToString(CultureInfo.InvariantCulture),
            FieldType.Time => $"{row.Time(field.Offset).Earliest}..{row.Time(field.Offset).Latest}",
            FieldType.Id when field.IsKey => row.Key.ToText(texts),
            FieldType.Id => row.Id(field.Offset).ToText(texts),
            _ => row.IdList(field.Offset).ToString(CultureInfo.InvariantCulture),
        };
    }
}
