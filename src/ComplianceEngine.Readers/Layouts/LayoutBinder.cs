using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Finds the columns of a layout in a file, and reports those that are missing, unknown or named twice.</summary>
internal static class LayoutBinder
{
    /// <returns>The bound layout; <see langword="null"/> if no kind of record has its key.</returns>
    public static BoundSource? Bind(SourceLayout layout, string[] columns, DiagnosticBag diagnostics)
    {
        var places = Places(layout, columns, diagnostics);
        ReportUnmapped(layout, columns, diagnostics);
        var records = layout.Records.Select(record => Bind(layout, record, places, diagnostics)).OfType<BoundRecord>().ToArray();
        return records.Length == 0 ? null : new BoundSource(records, columns);
    }

    private static Dictionary<string, int> Places(SourceLayout layout, string[] columns, DiagnosticBag diagnostics)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var twice = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Length > 0 && !places.TryAdd(columns[i], i)) twice.Add(columns[i]);
        foreach (var column in twice)
        {
            diagnostics.Report(DiagnosticCatalog.ColumnTwice, null, layout.File, column);
            places.Remove(column);
        }

        return places;
    }

    private static void ReportUnmapped(SourceLayout layout, string[] columns, DiagnosticBag diagnostics)
    {
        var known = layout.Records.SelectMany(record => record.Fields).Select(field => field.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length == 0) diagnostics.Report(DiagnosticCatalog.ColumnWithoutName, null, layout.File, i + 1);
            else if (!known.Contains(columns[i])) ReportUnmapped(layout.File, columns[i], known, diagnostics);
        }
    }

    internal static void ReportUnmapped(string file, string column, IEnumerable<string> known, DiagnosticBag diagnostics) =>
        diagnostics.ReportWithHint(DiagnosticCatalog.ColumnUnmapped, null, Suggestion.DidYouMean(column, known), file, column);

    private static BoundRecord? Bind(SourceLayout layout, RecordLayout record, Dictionary<string, int> places, DiagnosticBag diagnostics)
    {
        var fields = new List<BoundField>();
        foreach (var field in record.Fields)
        {
            if (places.TryGetValue(field.Column, out var place)) fields.Add(new BoundField(FieldDecoder.For(field.Field), place, field.Column));
            else if (!field.Optional) ReportMissing(layout, field, places.Keys, diagnostics);
        }

        return fields.Exists(field => field.Decoder.Field.IsKey) ? new BoundRecord(record.Record, [.. fields]) : null;
    }

    private static void ReportMissing(SourceLayout layout, FieldLayout field, IEnumerable<string> columns, DiagnosticBag diagnostics)
    {
        var what = field.Field.IsKey ? DiagnosticCatalog.KeyColumnMissing : DiagnosticCatalog.ColumnMissing;
        diagnostics.ReportWithHint(what, null, Suggestion.DidYouMean(field.Column, columns), layout.File, field.Column, field.Field.Record.Name);
    }
}
