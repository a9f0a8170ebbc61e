using System.Collections.Immutable;

namespace ComplianceEngine.Readers;

/// <summary>What was read of an export, file by file.</summary>
/// <param name="Files">The files, in the order that row origins number them.</param>
public sealed record LoadReport(ImmutableArray<FileReport> Files)
{
    /// <summary>Rows read, rejected ones included, headers and blank lines not.</summary>
    public long Rows => Files.Sum(file => file.Rows);

    /// <summary>Rows set aside.</summary>
    public long RowsRejected => Files.Sum(file => file.RowsRejected);

    /// <summary>Values that could not be read and count as unknown.</summary>
    public long ValuesUnreadable => Files.Sum(file => file.ValuesUnreadable);

    /// <summary>Rows that repeated another word for word.</summary>
    public long RowsRepeated => Files.Sum(file => file.RowsRepeated);

    /// <summary>Rows that repeated another's key with other values.</summary>
    public long RowsConflicting => Files.Sum(file => file.RowsConflicting);
}

/// <summary>What was read of one file.</summary>
public sealed record FileReport
{
    /// <summary>The file, as in the data set's folder.</summary>
    public required string File { get; init; }

    /// <summary>The kinds of record it feeds.</summary>
    public required ImmutableArray<string> Records { get; init; }

    /// <summary>Rows read, rejected ones included, the header and blank lines not.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows set aside, for at least one of the kinds of record.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>Rows that repeated another of their kind word for word and were dropped.</summary>
    public required long RowsRepeated { get; init; }

    /// <summary>Rows that repeated another's key with other values; what differs counts as unknown.</summary>
    public required long RowsConflicting { get; init; }

    /// <summary>The columns with something to report, in the order of the records' fields.</summary>
    public required ImmutableArray<ColumnReport> Columns { get; init; }

    /// <summary>Values that could not be read and count as unknown.</summary>
    public long ValuesUnreadable => Columns.Sum(column => column.Unreadable);
}

/// <summary>What was found in one column.</summary>
/// <param name="Column">The column's name in the file.</param>
/// <param name="Field">The field it feeds, as rules write it: <c>custody.arrested_at</c>.</param>
/// <param name="Unreadable">Values that could not be read.</param>
/// <param name="BlankRequired">Blank values, if the field is required; else 0.</param>
public sealed record ColumnReport(string Column, string Field, long Unreadable, long BlankRequired);
