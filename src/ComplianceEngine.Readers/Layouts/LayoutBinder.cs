using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Finds the columns of a layout in a file, and reports those that are missing, unknown or named twice.</summary>
internal sealed class LayoutBinder
{
    private readonly SourceLayout layout;
    private readonly string[] columns;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    private LayoutBinder(SourceLayout layout, string[] columns, DiagnosticBag diagnostics)
    {
        this.layout = layout;
        this.columns = columns;
        this.diagnostics = diagnostics;
    }

    /// <summary>Binds a layout.</summary>
    /// <returns>The bound layout; <see langword="null"/> if no kind of record has its key.</returns>
    public static BoundSource? Bind(SourceLayout layout, string[] columns, DiagnosticBag diagnostics) => new LayoutBinder(layout, columns, diagnostics).Bind();

    /// <summary>Reports a column that no field asks for.</summary>
    public static void ReportUnmapped(SourceLayout layout, string column, DiagnosticBag diagnostics)
    {
        if (layout.IgnoresRest || layout.Ignored.Contains(column, StringComparer.OrdinalIgnoreCase)) return;
        diagnostics.ReportWithHint(DiagnosticCatalog.ColumnUnmapped, null, Suggestion.DidYouMean(column, layout.Asked), layout.File, column);
    }

    private BoundSource? Bind()
    {
        FindPlaces();
        var records = layout.Records.Select(Bind).OfType<BoundRecord>().ToArray();

        // Without a key the first line may be no header but a row of data, whose values must not be shown.
        if (records.Length == 0) return null;
        ReportUnasked();
        return new BoundSource(records, columns);
    }

    private void FindPlaces()
    {
        var twice = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Length > 0 && !places.TryAdd(columns[i], i)) twice.Add(columns[i]);
        foreach (var column in twice.Intersect(layout.Asked, StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.Report(DiagnosticCatalog.ColumnTwice, null, layout.File, column);
            places.Remove(column);
        }
    }

    private void ReportUnasked()
    {
        var asked = layout.Asked.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Length > 0 && !asked.Contains(columns[i])) ReportUnmapped(layout, columns[i], diagnostics);
            else if (columns[i].Length == 0 && !layout.IgnoresRest && !layout.Ignored.Contains(""))
                diagnostics.Report(DiagnosticCatalog.ColumnWithoutName, null, layout.File, i + 1);
        }
    }

    private BoundRecord? Bind(RecordLayout record)
    {
        var fields = record.Fields.Where(field => field.Source != FieldSource.RowNumber).Select(field => Bind(field, record)).OfType<BoundField>().ToArray();
        var conditions = record.Conditions.Select(condition => Bind(condition, record)).OfType<BoundCondition>().ToArray();
        var numbered = record.Fields.Any(field => field.Source == FieldSource.RowNumber);
        if (!numbered && !Array.Exists(fields, field => field.Decoder.Field.IsKey)) return null;
        return conditions.Length == record.Conditions.Length ? new BoundRecord(record.Record, fields, conditions, numbered ? layout.File + ":" : null) : null;
    }

    private BoundField? Bind(FieldLayout field, RecordLayout record)
    {
        var found = field.Columns.Select(column => places.GetValueOrDefault(column, -1)).ToArray();
        for (var i = 0; i < found.Length; i++)
            if (found[i] < 0 && !field.IsOptional) ReportMissing(field.Columns[i], record, field.Field.IsKey ? DiagnosticCatalog.KeyColumnMissing : DiagnosticCatalog.ColumnMissing);
        if (found.Contains(-1)) return null;
        var rules = field.IsPlain ? null : new ValueRules(field, found);
        return new BoundField(FieldDecoder.For(field.Field, field.Formats), found.FirstOrDefault(-1), string.Join(" + ", field.Columns), rules);
    }

    private BoundCondition? Bind(RowCondition condition, RecordLayout record)
    {
        if (places.TryGetValue(condition.Column, out var place)) return new BoundCondition(place, condition);
        ReportMissing(condition.Column, record, DiagnosticCatalog.KeyColumnMissing);
        return null;
    }

    private void ReportMissing(string column, RecordLayout record, DiagnosticDescriptor what)
    {
        var hint = Suggestion.DidYouMean(column, columns);
        if (hint.Length == 0 && what == DiagnosticCatalog.KeyColumnMissing) hint = "the first line must name the columns";
        diagnostics.ReportWithHint(what, null, hint, layout.File, column, record.Record.Name);
    }
}
