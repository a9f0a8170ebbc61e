namespace ComplianceEngine.Readers;

/// <summary>A row that was set aside, or a value that could not be read.</summary>
/// <param name="File">The file, as in the data set's folder.</param>
/// <param name="Row">The row as a spreadsheet counts it, the header being 1; for JSON lines, the line.</param>
/// <param name="Column">The column; <see langword="null"/> if the whole row was set aside.</param>
/// <param name="Reason">Why.</param>
public readonly record struct RejectedRow(string File, int Row, string? Column, RejectReason Reason);
