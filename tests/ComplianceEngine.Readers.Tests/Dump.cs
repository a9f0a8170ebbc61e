using System.Globalization;
using System.Text;
using ComplianceEngine.Records;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Readers.Tests;

/// <summary>Writes everything that was read as text, so that tests can compare it.</summary>
internal static class Dump
{
    public static string Rows(LoadedDataset dataset) => RecordDump.Rows(dataset.Records);

    public static string Rejects(LoadedDataset dataset) => Rejects(dataset.Outcome);

    public static string Diagnostics(LoadedDataset dataset) => Diagnostics(dataset.Outcome);

    /// <summary>Rows, rejects, counts and diagnostics.</summary>
    public static string Everything(LoadedDataset dataset) => Everything(Rows(dataset), dataset.Outcome);

    /// <summary>Rows, rejects, counts and diagnostics.</summary>
    public static string Everything(string rows, LoadOutcome outcome) =>
        string.Join('\n', rows, Rejects(outcome), Counts(outcome), Diagnostics(outcome), outcome.State);

    private static string Rejects(LoadOutcome outcome) =>
        string.Join('\n', outcome.Rejects.Select(reject => $"{reject.File}:{reject.Row} {reject.Column ?? "row"} {reject.Reason}"));

    private static string Diagnostics(LoadOutcome outcome) => string.Concat(outcome.Diagnostics.Select(DiagnosticFormatter.Format)).TrimEnd('\n');

    private static string Counts(LoadOutcome outcome)
    {
        var text = new StringBuilder();
        foreach (var file in outcome.Report.Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.File} {file.Rows} {file.RowsRejected} {file.RowsRepeated} {file.RowsConflicting}\n");
            foreach (var column in file.Columns) text.Append(CultureInfo.InvariantCulture, $"  {column.Column} {column.Field} {column.Unreadable} {column.BlankRequired}\n");
        }

        return text.ToString();
    }
}
