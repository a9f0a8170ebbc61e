using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Draws together what was read of every file.</summary>
internal sealed class LoadSummary
{
    private readonly List<SourceLayout> layouts;
    private readonly SourcePlan[] plans;
    private readonly DuplicateReport duplicates;
    private readonly DiagnosticBag diagnostics;

    /// <summary>Reports what was found wrong in the rows.</summary>
    /// <param name="opened">The export, whose rows have been read.</param>
    /// <param name="duplicates">What became of rows with the same key.</param>
    public LoadSummary(OpenedDataset opened, DuplicateReport duplicates)
    {
        layouts = opened.Layouts;
        plans = opened.Plans;
        diagnostics = opened.Diagnostics;
        this.duplicates = duplicates;
        foreach (var plan in plans) Report(plan);
        foreach (var count in duplicates.Counts) Report(count);
        Dataset = Describe(opened.Description);
    }

    /// <summary>The files, with the columns that feed each field.</summary>
    public ImmutableArray<SourceFile> Files => [.. layouts.Select((layout, file) => new SourceFile(layout.File) { Columns = ColumnsOf(plans.FirstOrDefault(plan => plan.File == file)) })];

    /// <summary>What is known of the export as a whole, now that its rows have been read.</summary>
    public DatasetInfo Dataset { get; }

    /// <summary>What came of reading it.</summary>
    /// <param name="holdsRows">Whether any row could be read.</param>
    public LoadOutcome ToOutcome(bool holdsRows)
    {
        if (!holdsRows && !diagnostics.HasErrors) diagnostics.Report(DiagnosticCatalog.DatasetWithoutRows, null, Dataset.Name);
        return new LoadOutcome(ToReport(), new RejectList(plans), diagnostics.ToSortedList(), holdsRows);
    }

    private DatasetInfo Describe(DatasetDescription description)
    {
        var damaged = FindDamaged();
        var complete = new bool[Vocabulary.Records.Length];
        foreach (var record in description.Complete)
        {
            var held = layouts.Any(layout => layout.Records.Any(part => part.Record == record));
            complete[record.Ordinal] = !damaged[record.Ordinal];
            if (!held) diagnostics.Report(DiagnosticCatalog.CompleteWithoutFile, null, record.Name);
            else if (damaged[record.Ordinal]) diagnostics.Report(DiagnosticCatalog.CompleteButDamaged, null, record.Name);
        }

        return new DatasetInfo { Name = description.Name, Zone = description.Zone, AsOf = description.AsOf, Complete = [.. complete], Damaged = [.. damaged] };
    }

    private LoadReport ToReport() => new([.. layouts.Select((layout, file) => ToReport(layout, file, plans.FirstOrDefault(plan => plan.File == file)))]);

    private FileReport ToReport(SourceLayout layout, int file, SourcePlan? plan) => new()
    {
        File = layout.File,
        Records = [.. layout.Records.Select(record => record.Record.Name)],
        Rows = plan?.Tally.Rows ?? 0,
        RowsRejected = plan is null ? 0 : CountRejected(plan.Tally),
        RowsRepeated = duplicates.Counts.Where(count => count.File == file).Sum(count => count.Repeated),
        RowsConflicting = duplicates.Counts.Where(count => count.File == file).Sum(count => count.Conflicting),
        Columns = plan is null ? [] : ToColumns(plan),
    };

    private static FrozenDictionary<FieldDefinition, string> ColumnsOf(SourcePlan? plan) => (plan?.Bound.Records ?? [])
        .SelectMany(record => record.Fields)
        .Where(field => field.ColumnName.Length > 0)
        .DistinctBy(field => field.Decoder.Field)
        .ToFrozenDictionary(field => field.Decoder.Field, field => field.ColumnName);

    // A row that feeds several kinds of record is counted once.
    private static long CountRejected(FileTally tally) => tally.Rejects.Where(reject => reject.IsRow).Select(reject => reject.Line).Distinct().Count();

    private static ImmutableArray<ColumnReport> ToColumns(SourcePlan plan)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnReport>();
        for (var i = 0; i < plan.Bound.Records.Length; i++)
        {
            var fields = plan.Bound.Records[i].Fields;
            for (var j = 0; j < fields.Length; j++)
            {
                var (unreadable, blank) = (plan.Tally.Unreadable[i][j], plan.Tally.BlankRequired[i][j]);
                if (unreadable + blank > 0) columns.Add(new ColumnReport(fields[j].ColumnName, fields[j].Decoder.Field.ToString(), unreadable, blank));
            }
        }

        return columns.ToImmutable();
    }

    private void Report(SourcePlan plan)
    {
        var (file, tally) = (plan.Layout.File, plan.Tally);
        if (tally.Break is { } at) diagnostics.Report(DiagnosticCatalog.RestUnread, null, file, at.Line, at.Reason);
        var rejected = CountRejected(tally);
        if (rejected > 0) diagnostics.Report(DiagnosticCatalog.RowsRejected, null, file, rejected, tally.Rows);
        foreach (var column in ToColumns(plan).Where(column => column.Unreadable > 0))
            diagnostics.Report(DiagnosticCatalog.ValuesUnreadable, null, file, column.Unreadable, column.Column);
        LayoutBinder.ReportUnmapped(plan.Layout, tally.Unmapped, diagnostics);
    }

    private void Report(DuplicateCount count)
    {
        var (file, record) = (layouts[count.File].File, Vocabulary.Records[count.Record].Name);
        if (count.Repeated > 0) diagnostics.Report(DiagnosticCatalog.RowsRepeated, null, file, record, count.Repeated);
        if (count.Conflicting > 0) diagnostics.Report(DiagnosticCatalog.RowsConflicting, null, file, record, count.Conflicting);
    }

    private bool[] FindDamaged()
    {
        bool[] damaged = [.. duplicates.PersonLost];
        foreach (var plan in plans)
            for (var i = 0; i < plan.Bound.Records.Length; i++) damaged[plan.Bound.Records[i].Schema.Ordinal] |= plan.Tally.Damaged[i];

        // A kind of record of which a file could not be read at all has lost rows too.
        for (var file = 0; file < layouts.Count; file++)
            foreach (var record in layouts[file].Records)
                damaged[record.Record.Ordinal] |= !plans.Any(plan => plan.File == file && plan.Bound.Records.Any(bound => bound.Schema == record.Record));
        return damaged;
    }
}
