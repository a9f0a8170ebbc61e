namespace ComplianceEngine.Records;

/// <content>Exports and their descriptions.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>The data set's folder is not there.</summary>
    public static readonly DiagnosticDescriptor DatasetNotFound = new("CE4001", DiagnosticSeverity.Error, "there is no folder `{0}`");

    /// <summary>The folder holds no file named after a record.</summary>
    public static readonly DiagnosticDescriptor DatasetWithoutFiles =
        new("CE4002", DiagnosticSeverity.Error, "`{0}` holds no file named after a kind of record, such as `custody.csv`, and no `dataset.yaml` that names any");

    /// <summary>Not one row was read.</summary>
    public static readonly DiagnosticDescriptor DatasetWithoutRows = new("CE4003", DiagnosticSeverity.Error, "no row of `{0}` could be read");

    /// <summary>A file that belongs to nothing.</summary>
    public static readonly DiagnosticDescriptor FileIgnored = new("CE4004", DiagnosticSeverity.Information, "`{0}` is ignored: it is not named after a kind of record");

    /// <summary>A folder where a file should be.</summary>
    public static readonly DiagnosticDescriptor FileIsFolder = new("CE4005", DiagnosticSeverity.Error, "`{0}` is a folder, not a file");

    /// <summary>A file that cannot be opened or read to its end.</summary>
    public static readonly DiagnosticDescriptor FileUnreadable = new("CE4006", DiagnosticSeverity.Error, "`{0}` cannot be read: {1}");

    /// <summary>A file of no bytes, or of blank lines only.</summary>
    public static readonly DiagnosticDescriptor FileEmpty =
        new("CE4007", DiagnosticSeverity.Error, "`{0}` is empty; a kind of record without rows is a file with only its header");

    /// <summary>A file whose first line is no header.</summary>
    public static readonly DiagnosticDescriptor FileNotTable = new("CE4008", DiagnosticSeverity.Error, "`{0}` does not start with a line of column names");

    /// <summary>A file that could be read only in part.</summary>
    public static readonly DiagnosticDescriptor RestUnread = new("CE4009", DiagnosticSeverity.Error, "`{0}` is not read from row {1} on: {2}");

    /// <summary>A column that no field asks for.</summary>
    public static readonly DiagnosticDescriptor ColumnUnmapped = new("CE4010", DiagnosticSeverity.Error, "`{0}`: the column `{1}` is neither mapped nor ignored");

    /// <summary>A column without a name in the header.</summary>
    public static readonly DiagnosticDescriptor ColumnWithoutName = new("CE4011", DiagnosticSeverity.Error, "`{0}`: column {1} has no name");

    /// <summary>Two columns of one name.</summary>
    public static readonly DiagnosticDescriptor ColumnTwice = new("CE4012", DiagnosticSeverity.Error, "`{0}`: the column `{1}` stands there twice; neither is read");

    /// <summary>A column that should be there.</summary>
    public static readonly DiagnosticDescriptor ColumnMissing = new("CE4013", DiagnosticSeverity.Error, "`{0}`: there is no column `{1}`, which a `{2}` record needs");

    /// <summary>The column that identifies a record is not there.</summary>
    public static readonly DiagnosticDescriptor KeyColumnMissing =
        new("CE4014", DiagnosticSeverity.Error, "`{0}`: there is no column `{1}`, which identifies a `{2}` record; none was read");

    /// <summary>Rows were set aside.</summary>
    public static readonly DiagnosticDescriptor RowsRejected = new("CE4015", DiagnosticSeverity.Warning, "`{0}`: rows could not be read and were set aside: {1} of {2}");

    /// <summary>Values were not readable.</summary>
    public static readonly DiagnosticDescriptor ValuesUnreadable = new("CE4016", DiagnosticSeverity.Warning, "`{0}`: values of the column `{2}` could not be read and count as unknown: {1}");

    /// <summary>A kind of record is said to be complete, but no file holds it.</summary>
    public static readonly DiagnosticDescriptor CompleteWithoutFile =
        new("CE4017", DiagnosticSeverity.Error, "`{0}` is said to be complete, but no file holds it; a kind of record without rows is a file with only its header");

    /// <summary>A kind of record is said to be complete, but rows of it were lost.</summary>
    public static readonly DiagnosticDescriptor CompleteButDamaged =
        new("CE4018", DiagnosticSeverity.Warning, "`{0}` is said to be complete, but rows of it were set aside or name no person, so that it does not count as complete");

    /// <summary>Rows that stand there twice.</summary>
    public static readonly DiagnosticDescriptor RowsRepeated = new("CE4019", DiagnosticSeverity.Warning, "`{0}`: `{1}` rows that repeat another one in every field were dropped: {2}");

    /// <summary>Rows with the same key but other values.</summary>
    public static readonly DiagnosticDescriptor RowsConflicting =
        new("CE4020", DiagnosticSeverity.Warning, "`{0}`: `{1}` rows that repeat another one's key with other values were joined with it, and what differs counts as unknown: {2}");

    /// <summary>A part of a data set's description that is not shaped as it should be.</summary>
    public static readonly DiagnosticDescriptor DescriptionShape = new("CE4030", DiagnosticSeverity.Error, "{0} here");

    /// <summary>A key that a data set's description does not know.</summary>
    public static readonly DiagnosticDescriptor DescriptionKey = new("CE4031", DiagnosticSeverity.Error, "there is no key `{0}` here");

    /// <summary>A zone that the tz database does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownZone = new("CE4032", DiagnosticSeverity.Error, "`{0}` is no time zone; an example is `America/New_York`");

    /// <summary>A time in a data set's description that cannot be read.</summary>
    public static readonly DiagnosticDescriptor DescriptionTime = new("CE4033", DiagnosticSeverity.Error, "a date or a date and time such as `2018-03-05T10:00:00` is expected here");

    /// <summary>A kind of record that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownRecord = new("CE4034", DiagnosticSeverity.Error, "there is no kind of record `{0}`");

    private static IEnumerable<DiagnosticDescriptor> DataEntries =>
    [
        DatasetNotFound, DatasetWithoutFiles, DatasetWithoutRows, FileIgnored, FileIsFolder, FileUnreadable, FileEmpty, FileNotTable, RestUnread, ColumnUnmapped,
        ColumnWithoutName, ColumnTwice, ColumnMissing, KeyColumnMissing, RowsRejected, ValuesUnreadable, CompleteWithoutFile, CompleteButDamaged, RowsRepeated, RowsConflicting,
        DescriptionShape, DescriptionKey, UnknownZone, DescriptionTime, UnknownRecord,
    ];
}
