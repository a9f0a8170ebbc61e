using System.Globalization;
using System.Text;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;
using CsCheck;

namespace ComplianceEngine.ConformanceTests;

/// <summary>An audit gives the same bytes whatever memory it may use, on any number of threads.</summary>
public sealed class BoundedAuditTests : IDisposable
{
    private static readonly RuleEngine Engine =
        RuleEngine.Create([PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"))], ReadingSelection.Default);

    private static readonly Gen<(ReadOptions Reading, AuditOptions Auditing)> AnyBound =
        from threads in Gen.Int[1, 3]
        from rows in Gen.OneOf<long?>(null, 0, 500, 5_000)
        from findings in Gen.OneOf<long?>(null, 0, 3_000, 1_000_000)
        select (new ReadOptions { Threads = threads, RowBytes = rows, Fields = Engine.Fields },
            new AuditOptions { Threads = threads, FindingBytes = findings, AllOutcomes = true, ReleasesRows = true });

    private readonly TemporaryFolder generated = new();

    [OneTimeSetUp]
    public void Generate() => DatasetGenerator.Write(generated.Path, new GeneratorOptions { People = 1_000, Seed = 3 }, progress: null, CancellationToken.None);

    public void Dispose() => generated.Dispose();

    [Test]
    public void Hostile_exports_are_judged_the_same_within_any_bound() => Gen.Select(HostileExports.Files, AnyBound).Sample((files, bound) =>
    {
        using var folder = new TemporaryFolder();
        foreach (var file in files) File.WriteAllBytes(folder[file.Name], [.. file.Bytes]);
        return Whole(folder.Path) == Bounded(folder.Path, bound.Reading, bound.Auditing);
    }, iter: 150);

    [TestCase(1, 1_000_000, 10_000_000)]
    [TestCase(2, 60_000, 100_000)]
    [TestCase(3, 20_000, 1_000)]
    public void A_generated_export_is_judged_the_same_within_a_bound(int threads, long rows, long findings) =>
        Assert.That(
            Bounded(generated.Path, new ReadOptions { Threads = threads, RowBytes = rows }, new AuditOptions { Threads = threads, FindingBytes = findings, AllOutcomes = true })
                == Whole(generated.Path),
            Is.True);

    [Test]
    public void A_tight_bound_takes_many_passes()
    {
        using var parts = DatasetReader.ReadInParts(generated.Path, null, new ReadOptions { RowBytes = 20_000 });
        Assert.That(parts.Read(CancellationToken.None).Count(), Is.GreaterThan(20));
    }

    [Test]
    public void What_was_put_aside_is_removed_with_the_result()
    {
        var before = Aside();
        using (var parts = DatasetReader.ReadInParts(generated.Path, null, new ReadOptions()))
        using (Engine.Audit(parts.Read(CancellationToken.None), new AuditOptions { FindingBytes = 0 }, new JsonLinesFindingWriter("x"), null, CancellationToken.None))
            Assert.That(Aside() - before, Is.EqualTo(1));
        Assert.That(Aside(), Is.EqualTo(before));
    }

    private static int Aside() => Directory.EnumerateFiles(Path.GetTempPath(), $"compliance-{Environment.ProcessId}-*").Count();

    private static string Whole(string folder)
    {
        using var loaded = DatasetReader.Read(folder, new ReadOptions());
        using var result = Engine.Audit(loaded.Records, new AuditOptions { Threads = 1, AllOutcomes = true }, new JsonLinesFindingWriter("x"), null, CancellationToken.None);
        return Everything(result);
    }

    private static string Bounded(string folder, ReadOptions reading, AuditOptions auditing)
    {
        using var parts = DatasetReader.ReadInParts(folder, null, reading);
        using var result = Engine.Audit(parts.Read(CancellationToken.None), auditing, new JsonLinesFindingWriter("x"), null, CancellationToken.None);
        return Everything(result);
    }

    private static string Everything(AuditResult result)
    {
        var text = new StringBuilder();
        foreach (var entry in result.Entries) text.Append(entry.Outcome).Append(entry.Provision).Append(Encoding.UTF8.GetString(entry.Bytes.Span));
        foreach (var row in result.Tally.Provisions) text.Append(CultureInfo.InvariantCulture, $"{row.Rule} {string.Join(' ', row.Counts)} {row.Disputed}\n");
        foreach (var row in result.Tally.Missing) text.Append(CultureInfo.InvariantCulture, $"{row.Provision} {string.Join(' ', row.Facts)} {row.Count}\n");
        return text.Append(result.Count).ToString();
    }
}
