using ComplianceEngine.Records;
using ComplianceEngine.Testing;

namespace ComplianceEngine.TestSupport;

/// <summary>Writes the records of a rule's test case as the files of an export.</summary>
public static class CaseExport
{
    /// <summary>Writes the files.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="file">The file of cases.</param>
    /// <param name="test">One of its cases.</param>
    public static void Write(string folder, RuleTestFile file, RuleTestCase test)
    {
        var dossier = CaseDossier.Of(file.Base, test);
        var rows = dossier.Rows.Select(row => (row.Schema, Values: row.Values.ToDictionary(pair => pair.Key, pair => pair.Value.Value)));
        Write(folder, rows, dossier.AsOf?.Value, (dossier.Complete ?? []).Select(schema => schema.Name));
    }

    /// <summary>Writes the files.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="rows">The records in the contract's spelling.</param>
    /// <param name="asOf">When they were looked up; <see langword="null"/> if it is not said.</param>
    /// <param name="complete">The kinds that are complete.</param>
    public static void Write(
        string folder, IEnumerable<(RecordSchema Schema, Dictionary<FieldDefinition, string> Values)> rows, string? asOf, IEnumerable<string> complete)
    {
        foreach (var kind in rows.GroupBy(row => row.Schema))
        {
            var lines = kind.Select(row => string.Join(',', kind.Key.Fields.Select(field => Cell(row.Values.GetValueOrDefault(field, "")))));
            File.WriteAllLines(Path.Combine(folder, $"{kind.Key.Name}.csv"), lines.Prepend(string.Join(',', kind.Key.Fields.Select(field => field.Name))));
        }

        var when = asOf is null ? "" : $"as_of: {asOf}\n";
        File.WriteAllText(Path.Combine(folder, "dataset.yaml"), $"dataset: parity\n{when}complete: [{string.Join(", ", complete)}]\n");
    }

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
