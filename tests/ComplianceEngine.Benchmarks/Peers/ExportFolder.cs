using System.Globalization;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>A generated export, as a peer finds it.</summary>
/// <param name="Folder">Its folder.</param>
internal sealed record ExportFolder(string Folder)
{
    private const string AsOfKey = "as_of: ";

    /// <summary>The records that the six rules ask for.</summary>
    public static readonly string[] Records = ["bail", "charge", "communication", "custody", "detainer", "premises", "screening", "warrant"];

    /// <summary>When the export was made, on New York's wall clock, as its description says.</summary>
    public DateTime AsOf
    {
        get
        {
            var line = File.ReadLines(Path.Combine(Folder, "dataset.yaml")).First(line => line.StartsWith(AsOfKey, StringComparison.Ordinal));
            return DateTime.Parse(line[AsOfKey.Length..], CultureInfo.InvariantCulture);
        }
    }

    public long CsvBytes => Directory.EnumerateFiles(Folder, "*.csv").Sum(file => new FileInfo(file).Length);

    public string CsvFile(string record) => Path.Combine(Folder, $"{record}.csv");

    /// <summary>The columns of a record's file.</summary>
    public string[] Columns(string record) => File.ReadLines(CsvFile(record)).First().Split(',');

    public string ParquetFile(string record) => Path.Combine(Folder, $"{record}.parquet");
}
