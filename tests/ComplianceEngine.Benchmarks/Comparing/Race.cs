namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>Runs contestants in turn, so that what disturbs the machine meets all of them alike.</summary>
internal static class Race
{
    /// <summary>Runs each once without counting it, and then each a number of times.</summary>
    /// <param name="contestants">The contestants.</param>
    /// <param name="runs">How many runs of each count.</param>
    /// <param name="told">Told what is going on.</param>
    /// <param name="warm">Called when each has run once, before any run counts.</param>
    public static IReadOnlyList<RaceResult> Run(
        IReadOnlyList<Contestant> contestants, int runs, Action<string> told, Action<IReadOnlyList<Contestant>>? warm = null)
    {
        var counted = contestants.ToDictionary(contestant => contestant, _ => new List<ProcessRun>());
        foreach (var contestant in contestants) RunOnce(contestant, "warm-up", told);
        warm?.Invoke(contestants);
        for (var round = 1; round <= runs; round++)
            foreach (var contestant in contestants) counted[contestant].Add(RunOnce(contestant, $"round {round} of {runs}", told));
        return [.. contestants.Select(contestant => new RaceResult(contestant, counted[contestant]))];
    }

    private static ProcessRun RunOnce(Contestant contestant, string round, Action<string> told)
    {
        var run = ProcessRun.Of(contestant);
        told($"{round}: {contestant.Name}, threads {contestant.Threads}: {Numbers.Milliseconds(run.Wall)} ms");
        return run;
    }
}

/// <summary>What a contestant needed.</summary>
/// <param name="Contestant">The contestant.</param>
/// <param name="Runs">Its runs; at least one.</param>
internal sealed record RaceResult(Contestant Contestant, IReadOnlyList<ProcessRun> Runs)
{
    public TimeSpan Median => Runs.Select(run => run.Wall).Order().ElementAt(Runs.Count / 2);

    public TimeSpan Least => Runs.Min(run => run.Wall);

    public TimeSpan Most => Runs.Max(run => run.Wall);

    public TimeSpan MedianCpu => Runs.Select(run => run.Cpu).Order().ElementAt(Runs.Count / 2);

    public long PeakBytes => Runs.Max(run => run.PeakBytes);

    /// <summary>How many times as long another one takes.</summary>
    public double TimesFasterThan(RaceResult other) => other.Median / Median;
}
