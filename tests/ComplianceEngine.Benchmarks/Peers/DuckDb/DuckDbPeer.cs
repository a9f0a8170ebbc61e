using System.Globalization;
using ComplianceEngine.Records;
using DuckDB.NET.Data;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>The six rules as SQL, by DuckDB inside the process: on the CSV files, each read once, or on copies of them as Parquet.</summary>
internal sealed class DuckDbPeer : IDisposable
{
    private readonly ExportFolder export;
    private readonly DuckDBConnection connection = new("Data Source=:memory:");

    private DuckDbPeer(ExportFolder export, int threads)
    {
        this.export = export;
        connection.Open();
        Run($"SET threads = {threads}");
        var asOf = export.AsOf;
        Run($"SET VARIABLE as_of = {Timestamp(asOf)}");
        Run($"SET VARIABLE as_of_utc = {Timestamp(ToUtc(asOf))}");
    }

    /// <summary>Writes every finding of the export's CSV files.</summary>
    public static void AuditCsv(ExportFolder export, string output, int threads)
    {
        using var peer = new DuckDbPeer(export, threads);
        peer.ReadCsv();
        peer.Audit(output);
    }

    /// <summary>Writes every finding of the export's Parquet files, which <see cref="CopyToParquet"/> made.</summary>
    public static void AuditParquet(ExportFolder export, string output, int threads)
    {
        using var peer = new DuckDbPeer(export, threads);
        foreach (var record in ExportFolder.Records)
            peer.Run($"CREATE VIEW {record} AS SELECT * FROM read_parquet({Quote(export.ParquetFile(record))})");
        peer.Audit(output);
    }

    /// <summary>Copies the export's files to Parquet with the types that the rules ask for.</summary>
    public static void CopyToParquet(ExportFolder export)
    {
        using var peer = new DuckDbPeer(export, Environment.ProcessorCount);
        peer.ReadCsv();
        foreach (var record in ExportFolder.Records)
            peer.Run($"COPY (SELECT * FROM {record}) TO {Quote(export.ParquetFile(record))} (FORMAT parquet)");
    }

    public void Dispose() => connection.Dispose();

    // What cannot be read is unknown, as a blank is.
    private void ReadCsv()
    {
        foreach (var record in ExportFolder.Records)
        {
            var columns = string.Join(", ", export.Columns(record).Select(column => $"{Quote(column)}: 'VARCHAR'"));
            Run($$"""
                CREATE VIEW {{record}}_text AS SELECT * FROM read_csv({{Quote(export.CsvFile(record))}}, header = true, auto_detect = false,
                  delim = ',', quote = '"', escape = '"', new_line = '\n', nullstr = ['', '???', 'X'], columns = { {{columns}} })
                """);
        }

        RunScript(SqlScripts.Typed);
    }

    private void Audit(string output) => RunScript(SqlScripts.Audit.Replace("{OUT}", output.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));

    private void RunScript(string script)
    {
        foreach (var statement in script.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Run(statement);
    }

    private void Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static DateTime ToUtc(DateTime wall) =>
        DateTime.UnixEpoch.AddSeconds(ZoneClock.NewYork.FromWall((long)(wall - DateTime.UnixEpoch).TotalSeconds).Earliest);

    private static string Timestamp(DateTime time) => string.Create(CultureInfo.InvariantCulture, $"TIMESTAMP '{time:yyyy-MM-dd HH:mm:ss}'");

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
