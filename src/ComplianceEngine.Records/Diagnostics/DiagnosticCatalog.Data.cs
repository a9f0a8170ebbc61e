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

    /// <summary>Columns that no field asks for.</summary>
    public static readonly DiagnosticDescriptor ColumnUnmapped = new("CE4010", DiagnosticSeverity.Error, "`{0}`: {1} neither mapped nor ignored");

    /// <summary>Columns without a name in the header.</summary>
    public static readonly DiagnosticDescriptor ColumnWithoutName = new("CE4011", DiagnosticSeverity.Error, "`{0}`: {1} no name");

    /// <summary>Two columns of one name.</summary>
    public static readonly DiagnosticDescriptor ColumnTwice = new("CE4012", DiagnosticSeverity.Error, "`{0}`: the column `{1}` stands there twice; neither is read");

    /// <summary>Columns that should be there.</summary>
    public static readonly DiagnosticDescriptor ColumnMissing = new("CE4013", DiagnosticSeverity.Error, "`{0}`: there is no column {1}, which a `{2}` record needs");

    /// <summary>A column that identifies a record is not there.</summary>
    public static readonly DiagnosticDescriptor KeyColumnMissing =
        new("CE4014", DiagnosticSeverity.Error, "`{0}`: there is no column {1}, which identifies a `{2}` record; none was read");

    /// <summary>Rows were set aside.</summary>
    public static readonly DiagnosticDescriptor RowsRejected = new("CE4015", DiagnosticSeverity.Warning, "`{0}`: rows could not be read and were set aside: {1} of {2}");

    /// <summary>Values were not readable.</summary>
    public static readonly DiagnosticDescriptor ValuesUnreadable = new("CE4016", DiagnosticSeverity.Warning, "`{0}`: values of the column `{2}` could not be read and count as unknown: {1}");

    /// <summary>A kind of record is said to be complete, but no file holds it.</summary>
    public static readonly DiagnosticDescriptor CompleteWithoutFile =
        new("CE4017", DiagnosticSeverity.Warning, "`{0}` is said to be complete and no file holds it: the export is taken to have none");

    /// <summary>A kind of record is said to be complete, but rows of it were lost.</summary>
    public static readonly DiagnosticDescriptor CompleteButDamaged =
        new("CE4018", DiagnosticSeverity.Warning, "`{0}` is said to be complete, but rows of it were set aside or name no person, so that it does not count as complete");

    /// <summary>Rows that stand there twice.</summary>
    public static readonly DiagnosticDescriptor RowsRepeated = new("CE4019", DiagnosticSeverity.Information, "`{0}`: `{1}` rows that repeat another one in every field were dropped: {2}");

    /// <summary>Rows with the same key but other values.</summary>
    public static readonly DiagnosticDescriptor RowsConflicting =
        new("CE4020", DiagnosticSeverity.Warning, "`{0}`: `{1}` rows that repeat another one's key with other values were joined with it, and what differs counts as unknown: {2}");

    /// <summary>A file that a description names.</summary>
    public static readonly DiagnosticDescriptor DescribedFileMissing = new("CE4021", DiagnosticSeverity.Error, "there is no file `{0}`");

    /// <summary>A file that two parts of a description, or two patterns, name.</summary>
    public static readonly DiagnosticDescriptor FileTwice = new("CE4022", DiagnosticSeverity.Error, "`{0}` is described twice; it is read as described first");

    /// <summary>A file that a description does not name.</summary>
    public static readonly DiagnosticDescriptor FileNotDescribed = new("CE4023", DiagnosticSeverity.Information, "`{0}` is ignored: the description does not name it");

    /// <summary>A file in a format that is left out of this build.</summary>
    public static readonly DiagnosticDescriptor FormatUnread = new("CE4024", DiagnosticSeverity.Error, "`{0}` is not read: this build does not know its format");

    /// <summary>The description is not there.</summary>
    public static readonly DiagnosticDescriptor DescriptionUnreadable = new("CE4030", DiagnosticSeverity.Error, "the description `{0}` cannot be read: {1}");

    /// <summary>A zone that the tz database does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownZone = new("CE4032", DiagnosticSeverity.Error, "`{0}` is no time zone; an example is `America/New_York`");

    /// <summary>A time in a data set's description that cannot be read.</summary>
    public static readonly DiagnosticDescriptor DescriptionTime = new("CE4033", DiagnosticSeverity.Error, "a date or a date and time such as `2018-03-05T10:00:00` is expected here");

    /// <summary>A kind of record that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownRecord = new("CE4034", DiagnosticSeverity.Error, "there is no kind of record `{0}`");

    /// <summary>A word where only some are allowed.</summary>
    public static readonly DiagnosticDescriptor DescriptionWord = new("CE4035", DiagnosticSeverity.Error, "`{0}` is not allowed here; allowed are: {1}");

    /// <summary>A field that a kind of record does not have.</summary>
    public static readonly DiagnosticDescriptor DescriptionField = new("CE4036", DiagnosticSeverity.Error, "a `{0}` record has no field `{1}`");

    /// <summary>A field that comes from nowhere, or from two places.</summary>
    public static readonly DiagnosticDescriptor DescriptionSource = new("CE4037", DiagnosticSeverity.Error, "`{0}` must name where it comes from, by one of: {1}");

    /// <summary>A key that does not go with a field's type.</summary>
    public static readonly DiagnosticDescriptor DescriptionMisfit = new("CE4038", DiagnosticSeverity.Error, "`{0}` has no meaning for `{1}`");

    /// <summary>A word of a description that its field cannot hold.</summary>
    public static readonly DiagnosticDescriptor DescriptionValue = new("CE4039", DiagnosticSeverity.Error, "`{0}` cannot be read as `{1}`");

    /// <summary>A format of dates or times.</summary>
    public static readonly DiagnosticDescriptor DescriptionFormat =
        new("CE4040", DiagnosticSeverity.Error, "`{0}` is no format of a date or time; examples are `MM/dd/yyyy` and `MM/dd/yyyy hh:mm:ss tt`");

    /// <summary>A separator.</summary>
    public static readonly DiagnosticDescriptor DescriptionSeparator = new("CE4041", DiagnosticSeverity.Error, "a separator is one character, and no letter, digit or quotation mark");

    /// <summary>A path that leads out of the folder.</summary>
    public static readonly DiagnosticDescriptor DescriptionPath = new("CE4042", DiagnosticSeverity.Error, "`{0}` is no path inside the data set's folder");

    /// <summary>Column names for a file that has none.</summary>
    public static readonly DiagnosticDescriptor DescriptionColumns = new("CE4043", DiagnosticSeverity.Error, "`columns` has no meaning for JSON lines, which name their own columns");

    /// <summary>A kind of record whose key comes from nowhere.</summary>
    public static readonly DiagnosticDescriptor DescriptionKeyField = new("CE4044", DiagnosticSeverity.Error, "`{0}` must be mapped: it identifies a `{1}` record");

    /// <summary>Files whose names do not say, or do not agree, when the export was made.</summary>
    public static readonly DiagnosticDescriptor DescriptionAsOf = new("CE4045", DiagnosticSeverity.Error, "the names of the files do not say one day as `{0}`, so that it is not known when the export was made");

    /// <summary>A request for a decision that is no JSON.</summary>
    public static readonly DiagnosticDescriptor RequestNoJson = new("CE4080", DiagnosticSeverity.Error, "the request is no JSON from here on");

    /// <summary>A part of a request that is of another form.</summary>
    public static readonly DiagnosticDescriptor RequestShape = new("CE4081", DiagnosticSeverity.Error, "{0} is expected here");

    /// <summary>A part that requests do not have.</summary>
    public static readonly DiagnosticDescriptor RequestPart = new("CE4082", DiagnosticSeverity.Error, "`{0}` is no part of a request");

    /// <summary>A part or field that stands there twice.</summary>
    public static readonly DiagnosticDescriptor RequestTwice = new("CE4083", DiagnosticSeverity.Error, "`{0}` stands there twice");

    /// <summary>A part that a request needs.</summary>
    public static readonly DiagnosticDescriptor RequestPartMissing = new("CE4084", DiagnosticSeverity.Error, "`{0}` is missing");

    /// <summary>A record without its key.</summary>
    public static readonly DiagnosticDescriptor RequestKey = new("CE4085", DiagnosticSeverity.Error, "a `{0}` record needs its key, `{1}`");

    /// <summary>A value that its field cannot hold.</summary>
    public static readonly DiagnosticDescriptor RequestValue = new("CE4086", DiagnosticSeverity.Warning, "this cannot be read as `{0}` and counts as unknown");

    private static IEnumerable<DiagnosticDescriptor> DataEntries =>
    [
        DatasetNotFound, DatasetWithoutFiles, DatasetWithoutRows, FileIgnored, FileIsFolder, FileUnreadable, FileEmpty, FileNotTable, RestUnread, ColumnUnmapped,
        ColumnWithoutName, ColumnTwice, ColumnMissing, KeyColumnMissing, RowsRejected, ValuesUnreadable, CompleteWithoutFile, CompleteButDamaged, RowsRepeated, RowsConflicting,
        DescribedFileMissing, FileTwice, FileNotDescribed, FormatUnread, DescriptionUnreadable, UnknownZone, DescriptionTime, UnknownRecord, DescriptionWord, DescriptionField, DescriptionSource,
        DescriptionMisfit, DescriptionValue, DescriptionFormat, DescriptionSeparator, DescriptionPath, DescriptionColumns, DescriptionKeyField, DescriptionAsOf,
        RequestNoJson, RequestShape, RequestPart, RequestTwice, RequestPartMissing, RequestKey, RequestValue,
    ];
}
