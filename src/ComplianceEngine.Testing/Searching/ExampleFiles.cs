using System.Globalization;
using System.Text;

namespace ComplianceEngine.Testing;

/// <summary>Writes a dossier as an export, so that an audit can be run over it.</summary>
public static class ExampleFiles
{
    /// <summary>The files of the export: its description and one file for each kind of record.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="name">The export's name.</param>
    public static IEnumerable<(string Name, string Text)> Of(TestDossier dossier, string name)
    {
        var header = new StringBuilder();
        header.Append(CultureInfo.InvariantCulture, $"dataset: {name}\n");
        if (dossier.AsOf is { } asOf) header.Append(CultureInfo.InvariantCulture, $"as_of: {asOf.Value}\n");
        if (dossier.Complete is { IsEmpty: false } complete) header.Append(CultureInfo.InvariantCulture, $"complete: [{string.Join(", ", complete.Select(schema => schema.Name))}]\n");
        yield return ("dataset.yaml", header.ToString());
        foreach (var kind in dossier.Rows.GroupBy(row => row.Schema)) yield return ($"{kind.Key.Name}.csv", Table(kind));
    }

    private static string Table(IGrouping<Records.RecordSchema, TestRow> rows)
    {
        var fields = rows.Key.Fields.Where(field => rows.Any(row => row.Values.ContainsKey(field))).ToList();
        var text = new StringBuilder();
        text.AppendJoin(',', fields.Select(field => field.Name)).Append('\n');
        foreach (var row in rows) text.AppendJoin(',', fields.Select(field => Quoted(row.Values.TryGetValue(field, out var value) ? value.Value : ""))).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
