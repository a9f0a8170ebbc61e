using System.Text;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>How time grows with the number of persons, and what a bound on memory costs.</summary>
internal sealed class Scaling(Workspace workspace, ToolBuilds builds, int threads)
{
    private const int Factor = 5;
    private const string MemoryOption = "--memory";
    private const string MemoryBound = "512MB";

    /// <summary>Runs everything and tells it as Markdown.</summary>
    /// <exception cref="InvalidOperationException">A contestant failed.</exception>
    public string Run(int people, int runs, Action<string> told)
    {
        var (small, large) = (workspace.Generate(people), workspace.Generate(people * Factor));
        var build = builds.Best;
        var (few, many) = (new Contestants(workspace, small), new Contestants(workspace, large));
        var fewRun = few.SixRules(build, threads);
        var manyRun = many.SixRules(build, threads);
        var duckDb = many.DuckDbCsv(threads);
        var bounded = build.Has(MemoryOption) ? many.SixRules(build, threads, MemoryOption, MemoryBound) : null;
        List<Contestant> contestants = [Sized(fewRun, small), Sized(manyRun, large), Sized(duckDb, large)];
        if (bounded is not null) contestants.Add(Sized(bounded with { Name = $"{bounded.Name}, {MemoryOption} {MemoryBound}" }, large));
        return Tell(Race.Run(contestants, runs, told), small, large, runs);
    }

    private static Contestant Sized(Contestant contestant, GeneratedExport export) =>
        contestant with { Name = $"{contestant.Name}, {Numbers.Count(export.People)} people" };

    private string Tell(IReadOnlyList<RaceResult> results, GeneratedExport small, GeneratedExport large, int runs)
    {
        var text = new StringBuilder();
        text.Append($"""
            ## Size

            {small}; {large}.
            The median of {runs} runs each, in turn.
            {builds.LeftOut}

            """.ReplaceLineEndings("\n"));
        text.Append(ResultTable.Write(results, results[0])).Append('\n');
        List<string[]> targets =
        [
            Target.Slope.Row(results[0].TimesFasterThan(results[1])),
            (Target.MemoryOverInput with { What = $"{Target.MemoryOverInput.What}, {Numbers.Count(large.People)} people" })
                .Row((double)results[1].PeakBytes / large.Bytes),
        ];
        if (results.Count > 3) targets.Add(Target.BoundedFasterThanDuckDb.Row(results[3].TimesFasterThan(results[2])));
        text.Append(MarkdownTable.Write(Comparison.TargetHeader, targets));
        if (results.Count <= 3) text.Append($"\nThis build's audit has no option {MemoryOption}, so that nothing was run within a bound.\n");
        return text.ToString();
    }
}
