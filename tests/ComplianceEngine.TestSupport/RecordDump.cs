using System.Globalization;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport;

/// <summary>Writes stored rows as text, so that tests can compare them.</summary>
public static class RecordDump
{
    /// <summary>
    /// Every stored row of an export in ordinal order, one a line: <c>person kind key file:row field=value …</c>, blank fields left out.
    /// </summary>
    /// <param name="records">The export.</param>
    public static string Rows(RecordSet records) => Rows([records]);

    /// <summary>Every stored row of an export that comes in parts.</summary>
    /// <param name="parts">The parts; one is done with when the next is asked for.</param>
    public static string Rows(IEnumerable<RecordSet> parts)
    {
        var lines = new List<string>();
        foreach (var part in parts) ForEachDossier(part, dossier => lines.AddRange(Rows(dossier, part)));
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    /// <summary>The reviews that any record may be asked about, in their own order, one a line.</summary>
    /// <param name="records">The export.</param>
    public static string Reviews(RecordSet records) => string.Join('\n', records.Reviews.Select(row => Row(Vocabulary.Review, row, records)));

    /// <summary>The rows of one dossier, in its own order.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="records">The export.</param>
    public static List<string> Rows(Dossier dossier, RecordSet records)
    {
        var lines = new List<string>();
        foreach (var schema in Vocabulary.Records)
            for (var i = 0; i < dossier.Count(schema.Ordinal); i++) lines.Add(Row(schema, dossier.Row(schema, i), records));
        return lines;
    }

    /// <summary>Calls back with each dossier of every partition in turn.</summary>
    /// <param name="records">The export.</param>
    /// <param name="visit">Called once per dossier; the dossier is reused.</param>
    public static void ForEachDossier(RecordSet records, Action<Dossier> visit)
    {
        using var partition = new Partition(records);
        for (var i = records.FirstPartition; i < records.EndPartition; i++)
        {
            partition.Load(i);
            partition.ForEachDossier(visit);
        }
    }

    private static string Row(RecordSchema schema, RecordRow row, RecordSet records)
    {
        var text = new StringBuilder();
        var person = row.Person.IsKnown ? row.Person.ToText(records.Texts) : $"({row.Person.State})";
        var file = records.Files[row.Origin.File].Name;
        text.Append(CultureInfo.InvariantCulture, $"{person} {schema.Name} {row.Key.ToText(records.Texts)} {file}:{row.Origin.Row}");
        foreach (var field in schema.Fields)
            if (!field.IsKey && field.Offset != RecordSchema.PersonOffset && row.StateOf(field) != FieldState.Blank)
                text.Append(' ').Append(field.Name).Append('=').Append(Value(field, row, records.Texts));
        return text.ToString();
    }

    private static string Value(FieldDefinition field, RecordRow row, TextPool texts)
    {
        var state = row.StateOf(field);
        if (state != FieldState.Known) return $"({state})";
        return field.Type switch
        {
            FieldType.Choice or FieldType.Flag => field.Choices[row.Choice(field.Offset) - 1],
            FieldType.ChoiceList => "{" + string.Join(',', field.Choices.Where((_, i) => ((row.Choices(field.Offset).Members >> i) & 1) != 0)) + "}",
            FieldType.Text => row.Text(field.Offset) == TextCode.Present ? "(present)" : texts.GetText(row.Text(field.Offset)),
            FieldType.Date => row.Date(field.Offset).ToDateOnly().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldType.Time => Time(row.Time(field.Offset)),
            FieldType.Id => row.Id(field.Offset).ToText(texts),
            _ => row.IdList(field.Offset) == IdListCode.Empty ? "{}" : "{…}",
        };
    }

    private static string Time(TimeValue time)
    {
        var isShown = time.Earliest >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && time.Earliest <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
        var first = isShown
            ? DateTimeOffset.FromUnixTimeSeconds(time.Earliest).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{time.Earliest}s");
        return time.IsExact ? first : $"{first}+{time.Latest - time.Earliest}s";
    }
}
