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

    /// <summary>Reports columns that no field asks for, unless they may stand there unused.</summary>
    public static void ReportUnmapped(SourceLayout layout, IEnumerable<string> columns, DiagnosticBag diagnostics)
    {
        if (layout.IgnoresRest) return;
        var unmapped = columns.Except(layout.Ignored, StringComparer.OrdinalIgnoreCase).ToList();
        if (unmapped.Count == 0) return;
        var hint = ColumnList.Hint(unmapped, [.. layout.Asked]);
        diagnostics.ReportWithHint(DiagnosticCatalog.ColumnUnmapped, null, hint, layout.File, ColumnList.WithVerb(unmapped));
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
        ReportUnmapped(layout, columns.Where(column => column.Length > 0 && !asked.Contains(column)), diagnostics);
        if (layout.IgnoresRest || layout.Ignored.Contains("")) return;
        var nameless = Enumerable.Range(1, columns.Length).Where(place => columns[place - 1].Length == 0).ToList();
        if (nameless.Count > 0) diagnostics.Report(DiagnosticCatalog.ColumnWithoutName, null, layout.File, ColumnList.WithVerb(nameless));
    }

    private BoundRecord? Bind(RecordLayout record)
    {
        var fields = record.Fields.Where(field => field.Source != FieldSource.RowNumber).Select(Bind).OfType<BoundField>().ToArray();
        var conditions = record.Conditions.Select(Bind).OfType<BoundCondition>().ToArray();
        ReportMissing(record);
        var numbered = record.Fields.Any(field => field.Source == FieldSource.RowNumber);
        if (!numbered && !Array.Exists(fields, field => field.Decoder.Field.IsKey)) return null;
        return conditions.Length == record.Conditions.Length ? new BoundRecord(record.Record, fields, conditions, numbered ? layout.File + ":" : null) : null;
    }

    private BoundField? Bind(FieldLayout field)
    {
        var found = field.Columns.Select(column => places.GetValueOrDefault(column, -1)).ToArray();
        if (found.Contains(-1)) return null;
        var rules = field.IsPlain ? null : new ValueRules(field, found);
        return new BoundField(FieldDecoder.For(field.Field, field.Formats), found.FirstOrDefault(-1), string.Join(" + ", field.Columns), rules);
    }

    private BoundCondition? Bind(RowCondition condition) =>
        places.TryGetValue(condition.Column, out var place) ? new BoundCondition(place, condition) : null;

    // Without the columns that identify a record, or that tell its rows from others, none of it can be read.
    private void ReportMissing(RecordLayout record)
    {
        var needed = record.Fields.Where(field => !field.IsOptional).ToLookup(field => field.Field.IsKey, field => field.Columns);
        ReportMissing(record, DiagnosticCatalog.KeyColumnMissing, needed[true].SelectMany(names => names).Concat(record.Conditions.Select(condition => condition.Column)));
        ReportMissing(record, DiagnosticCatalog.ColumnMissing, needed[false].SelectMany(names => names));
    }

    private void ReportMissing(RecordLayout record, DiagnosticDescriptor what, IEnumerable<string> needed)
    {
        var missing = needed.Where(column => !places.ContainsKey(column)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count == 0) return;
        var hint = ColumnList.Hint(missing, columns);
        if (hint.Length == 0 && what == DiagnosticCatalog.KeyColumnMissing) hint = "the first line must name the columns";
        diagnostics.ReportWithHint(what, null, hint, layout.File, ColumnList.Quoted(missing), record.Record.Name);
    }
}
