using Parquet;

namespace ComplianceEngine.Readers.Parquet;

/// <summary>Reads Apache Parquet files.</summary>
/// <remarks>
/// Times without a zone are wall-clock times, times in UTC are told with <c>Z</c>; binary values are taken for UTF-8 text. A column
/// inside a structure is named by its path with dots. Stateless and safe to share between threads.
/// </remarks>
public sealed class ParquetFormat : ITableFormat
{
    /// <inheritdoc/>
    public string Extension => ".parquet";

    /// <inheritdoc/>
    public Stream OpenAsCsv(Stream file)
    {
        try
        {
            return new ParquetCsvStream(Guard(() => ParquetReader.CreateAsync(file, leaveStreamOpen: false).GetAwaiter().GetResult()));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Calls the library, whose faults of all kinds mean that the file is not what it should be.</summary>
    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new InvalidDataException("the file is no Parquet file, or is damaged", fault);
        }
    }
}
