using System.Security.Cryptography;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

public sealed class GeneratedExportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void Generate() =>
        DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = 2_000, Seed = 11 }, progress: null, CancellationToken.None);

    public void Dispose() => folder.Dispose();

    [Test]
    public void The_readers_take_every_row_of_it()
    {
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions());
        Assert.That(dataset.State, Is.EqualTo(InputState.Whole));
        Assert.That(dataset.Report.Files.Sum(file => file.RowsRejected), Is.Zero);
    }

    [Test]
    public void An_audit_of_it_meets_every_outcome()
    {
        using var dataset = DatasetReader.Read(folder.Path, new ReadOptions());
        var tally = Audit(dataset, threads: 1).Tally;
        Assert.That(Enum.GetValues<Outcome>().Where(outcome => tally.Count(outcome) == 0), Is.Empty);
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Any_number_of_threads_gives_the_same_bytes(int threads)
    {
        using var alone = DatasetReader.Read(folder.Path, new ReadOptions());
        using var together = DatasetReader.Read(folder.Path, new ReadOptions { Threads = threads });
        Assert.That(Hash(Audit(together, threads)), Is.EqualTo(Hash(Audit(alone, threads: 1))));
    }

    private static AuditResult Audit(LoadedDataset dataset, int threads)
    {
        var pack = PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"));
        return RuleEngine.Create([pack], ReadingSelection.Default)
            .Audit(dataset.Records, new AuditOptions { Threads = threads, AllOutcomes = true }, new JsonLinesFindingWriter("generated"), progress: null, CancellationToken.None);
    }

    private static string Hash(AuditResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in result.Entries) hash.AppendData(entry.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
