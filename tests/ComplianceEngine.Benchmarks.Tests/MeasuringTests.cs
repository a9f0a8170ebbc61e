using System.Collections.Immutable;
using ComplianceEngine.Benchmarks.Comparing;

namespace ComplianceEngine.Benchmarks.Tests;

public sealed class MeasuringTests
{
    private static readonly Contestant Version = new("dotnet", 1, Host.Dotnet, ["--version"]);

    [Test]
    public void Findings_are_the_same_in_any_order_and_differ_by_any_line() => Assert.Multiple(() =>
    {
        Assert.That(FindingSet.Of(["a,1,,x", "b,2,p,y"]), Is.EqualTo(FindingSet.Of(["b,2,p,y", "a,1,,x"])));
        Assert.That(FindingSet.Of(["a,1,,x"]), Is.Not.EqualTo(FindingSet.Of(["a,1,,y"])));
        Assert.That(FindingSet.Of(["a,1,,x"]), Is.Not.EqualTo(FindingSet.Of(["a,1,,x", "a,1,,x"])));
    });

    [Test]
    public void A_process_that_fails_is_no_result() =>
        Assert.That(() => ProcessRun.Of(Version with { Arguments = ["no-such-verb"] }), Throws.InvalidOperationException);

    [Test]
    public void Contestants_run_in_turn_and_the_first_round_does_not_count()
    {
        var told = new List<string>();
        var results = Race.Run([Version, Version with { Name = "again" }], 2, told.Add, _ => told.Add("warm"));
        Assert.Multiple(() =>
        {
            Assert.That(told.Select(line => line.Split(',')[0]), Is.EqualTo(
                ["warm-up: dotnet", "warm-up: again", "warm", "round 1 of 2: dotnet", "round 1 of 2: again", "round 2 of 2: dotnet", "round 2 of 2: again"]));
            Assert.That(results.Select(result => result.Runs.Count), Is.All.EqualTo(2));
            Assert.That(results.SelectMany(result => result.Runs).Select(run => run.Output), Is.All.StartsWith("10."));
            Assert.That(results.SelectMany(result => result.Runs).Select(run => run.PeakBytes), Is.All.Positive);
        });
    }

    [Test]
    public void A_result_tells_the_median_and_the_ends()
    {
        ImmutableArray<int> seconds = [4, 1, 9];
        var result = new RaceResult(Version, [.. seconds.Select(time => new ProcessRun(TimeSpan.FromSeconds(time), TimeSpan.FromSeconds(time), time, ""))]);
        Assert.That((result.Median.TotalSeconds, result.Least.TotalSeconds, result.Most.TotalSeconds, result.PeakBytes), Is.EqualTo((4, 1, 9, 9)));
    }

    [TestCase(4.5, "aim met")]
    [TestCase(3.5, "floor met")]
    [TestCase(2.5, "missed")]
    public void More_is_better_where_the_aim_is_above_the_floor(double measured, string verdict) =>
        Assert.That(Target.FasterThanDuckDbCsv.Row(measured)[^1], Is.EqualTo(verdict));

    [TestCase(7, "aim met")]
    [TestCase(12, "floor met")]
    [TestCase(16, "missed")]
    public void Less_is_better_where_the_aim_is_below_the_floor(double measured, string verdict) =>
        Assert.That(Target.ColdNative.Row(measured)[^1], Is.EqualTo(verdict));

    [Test]
    public void A_table_is_Markdown_with_even_columns() => Assert.That(
        MarkdownTable.Write(["name", "count:"], [["one", "1"], ["a dozen", "12"]]),
        Is.EqualTo("""
            | name    | count |
            | ------- | ----: |
            | one     |     1 |
            | a dozen |    12 |

            """.ReplaceLineEndings("\n")));
}
