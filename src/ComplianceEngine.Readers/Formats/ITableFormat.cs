namespace ComplianceEngine.Readers;

/// <summary>A format of files that hold a table and are read as if they were delimited text.</summary>
/// <remarks>Implementations are safe to share between threads.</remarks>
public interface ITableFormat
{
    /// <summary>The ending of such a file's name, with its dot: <c>.parquet</c>.</summary>
    string Extension { get; }

    /// <summary>
    /// Opens a table as CSV: UTF-8, a header, a row for each row of the table. Values are spelled as the contract spells them: times
    /// in ISO 8601, members of a list parted by <c>|</c>, <c>none</c> for an empty list, nothing for a missing value.
    /// </summary>
    /// <param name="file">The file, which can be read from any place; disposed with the result.</param>
    /// <returns>The text, read from start to end.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, or in another format; also thrown while the text is read.</exception>
    Stream OpenAsCsv(Stream file);
}
