using System.Globalization;
using ComplianceEngine.Readers;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests.Reports;

/// <summary>Counts a report of the shipped pack over a small export that is written for the test.</summary>
internal static class ReportRun
{
    /// <summary>An export made long after, with every custody, detainer and message in it; criminal history is told person by person.</summary>
    public const string Whole = """
        as_of: 2030-01-01T00:00:00
        complete: [custody, detainer, communication]

        """;

    private static readonly Lazy<RulePack> Shipped = new(() => PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer")));

    public static RulePack Pack => Shipped.Value;

    /// <summary>
    /// The lines with their counts: <c>2</c>, <c>2+1</c> if one more is undecided, with <c>~</c> behind it if the records may not hold all.
    /// </summary>
    public static Dictionary<string, string> Count(string report, int year, string dataset, params (string File, string Text)[] files) =>
        Lines(report, year, dataset, files).ToDictionary(line => line.Line.Id, Shown);

    public static IReadOnlyList<LineCount> Lines(string report, int year, string dataset, params (string File, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["dataset.yaml"], dataset);
        foreach (var (file, text) in files) File.WriteAllText(folder[file], text.ReplaceLineEndings("\n") + "\n");
        using var loaded = DatasetReader.Read(folder.Path, new ReadOptions());
        Assert.That(loaded.State, Is.EqualTo(InputState.Whole), string.Join('\n', loaded.Diagnostics.Select(diagnostic => diagnostic.Text)));
        Assert.That(loaded.Rejects, Is.Empty);
        var plan = ReportPlan.For(Pack, Pack.Reports.Single(one => one.Id == report), year)!;
        return ReportCounter.Create(Pack, plan, ReadingSelection.Default).Count(loaded.Records, 1, null, CancellationToken.None);
    }

    /// <summary>Asserts the counts named; every other line must be 0 and settled.</summary>
    public static void AssertCounts(Dictionary<string, string> counts, params (string Line, string Count)[] expected) => Assert.Multiple(() =>
    {
        foreach (var (line, count) in expected) Assert.That(counts.GetValueOrDefault(line, "no such line"), Is.EqualTo(count), line);
        var named = expected.Select(one => one.Line).ToHashSet(StringComparer.Ordinal);
        Assert.That(counts.Where(pair => !named.Contains(pair.Key) && pair.Value != "0").Select(pair => $"{pair.Key}: {pair.Value}"), Is.Empty);
    });

    private static string Shown(LineCount line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Count}{(line.Open > 0 ? $"+{line.Open}" : "")}{(line.Limits.IsEmpty ? "" : "~")}");
}
