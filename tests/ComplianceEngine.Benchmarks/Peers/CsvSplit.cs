using CsvHelper;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>A yardstick: the same bytes only split into fields by the CSV library, one thread to a file at a time.</summary>
internal static class CsvSplit
{
    /// <summary>Splits every CSV file of a folder.</summary>
    /// <returns>How many rows, fields and bytes of fields there were.</returns>
    public static (long Rows, long Fields, long Bytes) Run(string folder, int threads)
    {
        var files = Directory.GetFiles(folder, "*.csv").OrderByDescending(path => new FileInfo(path).Length).ToArray();
        long rows = 0, fields = 0, bytes = 0;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, path =>
        {
            var counts = Split(path);
            Interlocked.Add(ref rows, counts.Rows);
            Interlocked.Add(ref fields, counts.Fields);
            Interlocked.Add(ref bytes, counts.Bytes);
        });
        return (rows, fields, bytes);
    }

    private static (long Rows, long Fields, long Bytes) Split(string path)
    {
        long rows = 0, fields = 0, bytes = 0;
        using var reader = CsvReader.FromFile(path, CsvReaderOptions.Default, FileOptions.None);
        while (reader.Read())
        {
            rows++;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                bytes += reader.GetSpan(i).Length;
                fields++;
            }
        }

        return (rows, fields, bytes);
    }
}
