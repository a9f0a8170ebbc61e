using System.Collections.Immutable;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>Makes the contestants for one export.</summary>
internal sealed class Contestants(Workspace workspace, GeneratedExport export)
{
    private const string FindingsFile = "findings.csv";
    private int number;

    /// <summary>The tool with the six rules.</summary>
    public Contestant SixRules(ToolBuild build, int threads, params ReadOnlySpan<string> options)
    {
        var output = NextOutput();
        var contestant = build.Audit("six rules", threads, export.Folder, output, [.. options, "--rules", Host.SixRules, "--pack", "benchmark"]);
        return contestant with { Findings = () => FindingSet.ReadJsonLines(Path.Combine(output, "findings.jsonl")) };
    }

    /// <summary>The tool with every pack that comes with it.</summary>
    public Contestant RealPacks(ToolBuild build, int threads) =>
        build.Audit("all real packs", threads, export.Folder, NextOutput(), [.. Host.RealPackNames.SelectMany(name => new[] { "--pack", name })]);

    /// <summary>The six rules as SQL on the CSV files.</summary>
    public Contestant DuckDbCsv(int threads) => Peer("DuckDB.NET, CSV", "duckdb-csv", threads);

    /// <summary>The six rules as SQL on Parquet copies, which must have been made.</summary>
    public Contestant DuckDbParquet(int threads) => Peer("DuckDB.NET, Parquet", "duckdb-parquet", threads);

    /// <summary>The six rules as lambdas, under the collector that suits it best.</summary>
    public Contestant RulesEngine(int threads) => Peer("RulesEngine", "rules-engine", threads) with
    {
        Environment = ImmutableDictionary<string, string>.Empty.Add("DOTNET_gcServer", "1").Add("DOTNET_TieredPGO", "0"),
    };

    /// <summary>Only splitting the same bytes into fields.</summary>
    public Contestant Split(int threads) => new("CsvHelper, only splitting", threads, Host.Dotnet, Host.Peer("split", export.Folder, $"{threads}"));

    private Contestant Peer(string name, string verb, int threads)
    {
        var output = NextOutput();
        var file = Path.Combine(output, FindingsFile);
        return new Contestant($"{name}, six rules", threads, Host.Dotnet, Host.Peer(verb, export.Folder, file, $"{threads}"))
        {
            Output = output,
            Findings = () => File.ReadLines(file),
        };
    }

    private string NextOutput() => workspace.Output($"{export.People}-{++number}");
}
