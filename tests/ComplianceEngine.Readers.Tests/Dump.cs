using System.Globalization;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Readers.Tests;

/// <summary>Writes everything that was read as text, so that tests can compare it.</summary>
internal static class Dump
{
    public static string Rows(LoadedDataset dataset) => RecordDump.Rows(dataset.Records);

    public static string Rejects(LoadedDataset dataset) =>
        string.Join('\n', dataset.Rejects.Select(reject => $"{reject.File}:{reject.Row} {reject.Column ?? "row"} {reject.Reason}"));

    public static string Diagnostics(LoadedDataset dataset) => string.Concat(dataset.Diagnostics.Select(DiagnosticFormatter.Format)).TrimEnd('\n');

    /// <summary>Rows, rejects, counts and diagnostics.</summary>
    public static string Everything(LoadedDataset dataset) =>
        string.Join('\n', Rows(dataset), Rejects(dataset), Counts(dataset), Diagnostics(dataset), dataset.State);

    private static string Counts(LoadedDataset dataset)
    {
        var text = new StringBuilder();
        foreach (var file in dataset.Report.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.File} {file.Rows} {file.RowsRejected} {file.RowsRepeated} {file.RowsConflicting}\n");
            foreach (var column in file.Columns) text.Append(CultureInfo.InvariantCulture, $"  {column.Column} {column.Field} {column.Unreadable} {column.BlankRequired}\n");
        }

        return text.ToString();
    }
}
