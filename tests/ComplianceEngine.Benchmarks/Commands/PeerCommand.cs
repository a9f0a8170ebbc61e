using System.Globalization;
using ComplianceEngine.Benchmarks.Peers;

namespace ComplianceEngine.Benchmarks.Commands;

/// <summary>
/// The verb <c>peer</c>: one peer, once, so that each can be run as a process of its own. <c>compare</c> starts it; it takes its
/// arguments as they come, so that no parser's start is counted against a peer.
/// </summary>
internal static class PeerCommand
{
    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["duckdb-csv", var folder, var output, var threads]:
                DuckDbPeer.AuditCsv(new ExportFolder(folder), output, Number(threads));
                return 0;
            case ["duckdb-parquet", var folder, var output, var threads]:
                DuckDbPeer.AuditParquet(new ExportFolder(folder), output, Number(threads));
                return 0;
            case ["rules-engine", var folder, var output, var threads]:
                RulesEnginePeer.Audit(new ExportFolder(folder), output, Number(threads));
                return 0;
            case ["split", var folder, var threads]:
                Split(folder, Number(threads));
                return 0;
            case ["load-packs"]:
                Console.Out.WriteLine(PackLoading.Measure().TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
                return 0;
            default:
                Console.Error.WriteLine("usage: peer duckdb-csv|duckdb-parquet|rules-engine DATA OUT THREADS, peer split DATA THREADS, peer load-packs");
                return 2;
        }
    }

    private static void Split(string folder, int threads)
    {
        var (rows, fields, bytes) = CsvSplit.Run(folder, threads);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {fields} fields, {bytes} bytes of values"));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
