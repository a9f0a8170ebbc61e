using System.Text;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>The tool against its peers on one export: the same findings, and how long each took for them.</summary>
internal sealed class Comparison
{
    private readonly GeneratedExport export;
    private readonly Contestants contestants;
    private readonly ToolBuilds builds;
    private readonly int threads;

    public Comparison(Workspace workspace, GeneratedExport export, ToolBuilds builds, int threads)
    {
        this.export = export;
        this.builds = builds;
        this.threads = threads;
        contestants = new Contestants(workspace, export);
    }

    /// <summary>Runs everything and tells it as Markdown.</summary>
    /// <exception cref="InvalidOperationException">A contestant failed, or found something else than the others.</exception>
    public string Run(int runs, Action<string> told)
    {
        var tool = builds.All.Select(build => contestants.SixRules(build, threads)).ToList();
        var oneThread = builds.All.Select(build => contestants.SixRules(build, 1)).ToList();
        var realPacks = builds.All.Select(build => contestants.RealPacks(build, threads)).ToList();
        var (csv, parquet, engine, split) =
            (contestants.DuckDbCsv(threads), contestants.DuckDbParquet(threads), contestants.RulesEngine(threads), contestants.Split(threads));
        FindingSet? found = null;
        var results = Race.Run([.. tool, .. oneThread, .. realPacks, csv, parquet, engine, split], runs, told, warm => found = Agree(warm))
            .ToDictionary(result => result.Contestant);
        return Tell(results, tool[0], oneThread[0], realPacks[0], csv, parquet, engine, split, found!, runs);
    }

    // Findings that differ are no comparison.
    private static FindingSet Agree(IReadOnlyList<Contestant> contestants)
    {
        var found = contestants.Where(contestant => contestant.Findings is not null)
            .Select(contestant => (contestant.Name, Set: FindingSet.Of(contestant.Findings!()))).ToList();
        foreach (var (name, set) in found)
            if (set != found[0].Set)
                throw new InvalidOperationException($"{name} has {set.Count} findings ({set.Sha256}), {found[0].Name} has {found[0].Set.Count} ({found[0].Set.Sha256})");
        return found[0].Set;
    }

    private string Tell(
        Dictionary<Contestant, RaceResult> results, Contestant tool, Contestant oneThread, Contestant realPacks,
        Contestant csv, Contestant parquet, Contestant engine, Contestant split, FindingSet found, int runs)
    {
        var ours = results[tool];
        var text = new StringBuilder();
        text.Append($"""
            ## The tool against its peers

            {export}.
            Whole fresh processes, files in the page cache, run in turn: the median of {runs} runs each after one that was not counted, and
            the shortest and the longest. Every contestant with the six rules gave the same {Numbers.Count(found.Count)} findings; SHA-256 of the sorted lines
            {found.Sha256}.
            The six rules are the part of the real ones that SQL and RulesEngine can state exactly too. The tool writes evidence and an
            explanation with each finding and sorts them; its peers write four columns as they come.
            {builds.LeftOut}
            """.ReplaceLineEndings("\n"));
        text.Append('\n').Append(ResultTable.Write([.. results.Values], ours)).Append('\n');
        text.Append($"Against the targets, for {tool.Name}:\n\n");
        text.Append(MarkdownTable.Write(TargetHeader,
        [
            Target.FasterThanDuckDbCsv.Row(ours.TimesFasterThan(results[csv])),
            Target.FasterThanDuckDbParquet.Row(ours.TimesFasterThan(results[parquet])),
            Target.FasterThanRulesEngine.Row(ours.TimesFasterThan(results[engine])),
            Target.OverSplit.Row(results[split].TimesFasterThan(ours)),
            Target.OverSixRules.Row(ours.TimesFasterThan(results[realPacks])),
            (Target.TwoThreads with { What = $"{threads} threads against one" }).Row(ours.TimesFasterThan(results[oneThread])),
            Target.MemoryOverInput.Row((double)ours.PeakBytes / export.Bytes),
        ]));
        return text.ToString();
    }

    /// <summary>The header of a table of targets.</summary>
    public static readonly string[] TargetHeader = ["target", "floor:", "aim:", "measured:", ""];
}
