namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>What a race showed, as a table.</summary>
internal static class ResultTable
{
    /// <summary>One row for each contestant.</summary>
    /// <param name="results">The results.</param>
    /// <param name="reference">The one that the others are told in terms of.</param>
    public static string Write(IReadOnlyList<RaceResult> results, RaceResult reference) => MarkdownTable.Write(
        ["contestant", "threads:", "median ms:", "shortest to longest:", "x the first:", "CPU s:", "peak MB:"],
        [.. results.Select(result => Row(result, reference))]);

    private static string[] Row(RaceResult result, RaceResult reference) =>
    [
        result.Contestant.Name,
        $"{result.Contestant.Threads}",
        Numbers.Milliseconds(result.Median),
        $"{Numbers.Milliseconds(result.Least)} to {Numbers.Milliseconds(result.Most)}",
        Numbers.Ratio(reference.TimesFasterThan(result)),
        Numbers.Seconds(result.MedianCpu),
        Numbers.Megabytes(result.PeakBytes),
    ];
}
