using System.Globalization;
using System.Text;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>What a small job costs from nothing: an audit of a hundred persons, and loading every pack in a fresh process.</summary>
internal sealed class ColdStart(Workspace workspace, ToolBuild? native)
{
    private const int People = 100;

    /// <summary>Runs everything and tells it as Markdown.</summary>
    /// <exception cref="InvalidOperationException">A contestant failed.</exception>
    public string Run(int runs, Action<string> told)
    {
        var export = workspace.Generate(People);
        var contestants = new Contestants(workspace, export);
        List<Contestant> all = [contestants.RealPacks(ToolBuild.Jit, 1), LoadPacks, contestants.DuckDbCsv(1)];
        if (native is not null) all.Insert(0, contestants.RealPacks(native, 1));
        var results = Race.Run(all, runs, told);
        var jit = results[^3];
        var text = new StringBuilder();
        text.Append($"""
            ## From nothing

            {export}. The median of {runs} fresh processes each, in turn, from their start to their end; for loading packs, of what
            the process itself took for it. The tool has all its packs, DuckDB the six rules.


            """.ReplaceLineEndings("\n"));
        text.Append(ResultTable.Write(results, results[0])).Append('\n');
        List<string[]> targets = [Target.ColdTool.Row(jit.Median.TotalMilliseconds)];
        if (native is not null) targets.Insert(0, Target.ColdNative.Row(results[0].Median.TotalMilliseconds));
        targets.Add((Target.LoadPacks with { What = $"{Target.LoadPacks.What}, for the first time in a process" }).Row(InnerMedian(results[^2])));
        text.Append(MarkdownTable.Write(Comparison.TargetHeader, targets));
        return text.ToString();
    }

    private static Contestant LoadPacks => new("loading and linking all real packs, .NET runtime", 1, Host.Dotnet, Host.Peer("load-packs"));

    private static double InnerMedian(RaceResult result) =>
        result.Runs.Select(run => double.Parse(run.Output, CultureInfo.InvariantCulture)).Order().ElementAt(result.Runs.Count / 2);
}
