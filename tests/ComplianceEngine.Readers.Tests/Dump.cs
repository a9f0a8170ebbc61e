using System.Globalization;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers.Tests;

/// <summary>Writes everything that was read as text, so that tests can compare it.</summary>
internal static class Dump
{
    /// <summary>Every stored row, one a line: <c>person kind key file:row field=value …</c>, blank fields left out, in ordinal order.</summary>
    public static string Rows(LoadedDataset dataset)
    {
        var lines = new List<string>();
        using var partition = new Partition(dataset.Records);
        for (var i = 0; i < dataset.Records.PartitionCount; i++)
        {
            partition.Load(i);
            partition.ForEachDossier(dossier => lines.AddRange(Rows(dossier, dataset)));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    /// <summary>Rows, rejects, counts and diagnostics.</summary>
    public static string Everything(LoadedDataset dataset)
    {
        var text = new StringBuilder(Rows(dataset)).Append('\n');
        foreach (var reject in dataset.Rejects) text.AppendLine(CultureInfo.InvariantCulture, $"{reject.File}:{reject.Row} {reject.Column} {reject.Reason}");
        foreach (var file in dataset.Report.Files)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{file.File} {file.Rows} {file.RowsRejected} {file.RowsRepeated} {file.RowsConflicting}");
            foreach (var column in file.Columns) text.AppendLine(CultureInfo.InvariantCulture, $"  {column.Column} {column.Field} {column.Unreadable} {column.BlankRequired}");
        }

        foreach (var diagnostic in dataset.Diagnostics) text.Append(DiagnosticFormatter.Format(diagnostic));
        return text.Append(dataset.State).ToString();
    }

    private static List<string> Rows(Dossier dossier, LoadedDataset dataset)
    {
        var lines = new List<string>();
        foreach (var schema in Vocabulary.Records)
            for (var i = 0; i < dossier.Count(schema.Ordinal); i++) lines.Add(Row(schema, dossier.Row(schema, i), dataset));
        return lines;
    }

    private static string Row(RecordSchema schema, RecordRow row, LoadedDataset dataset)
    {
        var texts = dataset.Records.Texts;
        var text = new StringBuilder();
        var person = row.Person.IsKnown ? row.Person.ToText(texts) : $"({row.Person.State})";
        text.Append(CultureInfo.InvariantCulture, $"{person} {schema.Name} {row.Key.ToText(texts)} {dataset.Records.Files[row.Origin.File].Name}:{row.Origin.Row}");
        foreach (var field in schema.Fields)
            if (!field.IsKey && field.Offset != RecordSchema.PersonOffset && row.StateOf(field) != FieldState.Blank) text.Append(' ').Append(field.Name).Append('=').Append(Value(field, row, texts));
        return text.ToString();
    }

    private static string Value(FieldDefinition field, RecordRow row, TextPool texts)
    {
        var state = row.StateOf(field);
        if (state != FieldState.Known) return $"({state})";
        return field.Type switch
        {
            FieldType.Choice or FieldType.Flag => field.Choices[row.Choice(field.Offset) - 1],
            FieldType.ChoiceList => "{" + string.Join(',', field.Choices.Where((_, i) => (row.Choices(field.Offset).Members >> i & 1) != 0)) + "}",
            FieldType.Text => row.Text(field.Offset) == TextCode.Present ? "(present)" : texts.GetText(row.Text(field.Offset)),
            FieldType.Date => row.Date(field.Offset).ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldType.Time => Time(row.Time(field.Offset)),
            FieldType.Id => row.Id(field.Offset).ToText(texts),
            _ => row.IdList(field.Offset) == IdListCode.Empty ? "{}" : "{…}",
        };
    }

    private static string Time(TimeValue time)
    {
        var first = DateTimeOffset.FromUnixTimeSeconds(time.Earliest).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return time.IsExact ? first : $"{first}+{time.Latest - time.Earliest}s";
    }
}
