using System.Globalization;
using System.Text;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>What a small job costs from nothing: an audit of a hundred persons, and loading every pack in a fresh process.</summary>
internal sealed class ColdStart(Workspace workspace, ToolBuilds builds)
{
    private const int People = 100;

    /// <summary>Runs everything and tells it as Markdown.</summary>
    /// <exception cref="InvalidOperationException">A contestant failed.</exception>
    public string Run(int runs, Action<string> told)
    {
        var export = workspace.Generate(People);
        var contestants = new Contestants(workspace, export);
        var results = Race.Run(
            [.. builds.All.Select(build => contestants.RealPacks(build, 1)), contestants.DuckDbCsv(1), LoadPacks], runs, told);
        var text = new StringBuilder();
        text.Append($"""
            ## From nothing

            {export}.
            The median of {runs} fresh processes each, in turn, from their start to their end; in the targets, for loading packs, of
            what the process itself took for it. The tool has all its packs, DuckDB the six rules.
            {builds.LeftOut}

            """.ReplaceLineEndings("\n"));
        text.Append(ResultTable.Write(results, results[0])).Append('\n');
        text.Append(MarkdownTable.Write(Comparison.TargetHeader, [.. Targets(results)]));
        return text.ToString();
    }

    private IEnumerable<string[]> Targets(IReadOnlyList<RaceResult> results)
    {
        var ofTool = builds.All.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second.Median.TotalMilliseconds);
        if (builds.Native is { } native) yield return Target.ColdNative.Row(ofTool[native]);
        foreach (var build in builds.All.Where(build => build != builds.Native))
            yield return (Target.ColdNet with { What = $"{Target.ColdNet.What}, {build.Name}" }).Row(ofTool[build]);
        yield return (Target.LoadPacks with { What = $"{Target.LoadPacks.What}, for the first time in a process" }).Row(InnerMedian(results[^1]));
    }

    private static Contestant LoadPacks => new("loading and linking all real packs, .NET runtime", 1, Host.Dotnet, Host.Peer("load-packs"));

    private static double InnerMedian(RaceResult result) =>
        result.Runs.Select(run => double.Parse(run.Output, CultureInfo.InvariantCulture)).Order().ElementAt(result.Runs.Count / 2);
}
