using System.Buffers;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;
using ComplianceEngine.Testing.Generation;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.ConformanceTests;

/// <summary>In every phase little more is done once somebody asks to stop: counted, not timed.</summary>
public sealed class CancellationTests : IDisposable
{
    private static readonly RuleEngine Engine =
        RuleEngine.Create([PackOnDisk.Load(Path.Combine(Golden.Tests, "..", "rules", "nyc-detainer"))], ReadingSelection.Default);

    private readonly TemporaryFolder folder = new();

    [OneTimeSetUp]
    public void Generate() => DatasetGenerator.Write(folder.Path, new GeneratorOptions { People = 2_000, Seed = 5 }, progress: null, CancellationToken.None);

    public void Dispose() => folder.Dispose();

    [TestCase(1, null)]
    [TestCase(2, null)]
    [TestCase(2, 100_000L)]
    public void Reading_takes_no_further_chunk(int threads, long? bound)
    {
        using var source = new CancellationTokenSource();
        var meter = new StoppingMeter(source);
        Assert.Throws<OperationCanceledException>(() =>
        {
            using var parts = DatasetReader.ReadInParts(folder.Path, null, new ReadOptions { Threads = threads, RowBytes = bound }, meter, source.Token);
        });
        Assert.That(meter.After, Is.LessThanOrEqualTo(2 * threads), "each thread ends the chunk that it has in hand, and tells of its bytes and of its rows");
    }

    [Test]
    public void Parts_are_not_read_any_more()
    {
        using var source = new CancellationTokenSource();
        using var parts = DatasetReader.ReadInParts(folder.Path, null, new ReadOptions { RowBytes = 100_000 });
        using var each = parts.Read(source.Token).GetEnumerator();
        Assert.That(each.MoveNext(), Is.True);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => each.MoveNext());
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Judging_goes_on_for_a_few_hundred_judgments_at_most(int threads)
    {
        using var source = new CancellationTokenSource();
        using var loaded = DatasetReader.Read(folder.Path, new ReadOptions());
        var writer = new StoppingWriter(source);
        var options = new AuditOptions { Threads = threads, AllOutcomes = true };
        Assert.Throws<OperationCanceledException>(() => Engine.Audit(loaded.Records, options, writer, null, source.Token));
        Assert.That(writer.After, Is.LessThanOrEqualTo(threads * 256 * 4), "each judgment has few outcomes");
    }

    [Test]
    public void Writing_ends_at_the_next_finding()
    {
        using var source = new CancellationTokenSource();
        using var loaded = DatasetReader.Read(folder.Path, new ReadOptions());
        using var result = Engine.Audit(loaded.Records, new AuditOptions(), new JsonLinesFindingWriter("x"), null, source.Token);
        var written = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var entry in result.Entries)
            {
                written += entry.Bytes.Length > 0 ? 1 : 0;
                if (written == 3) source.Cancel();
            }
        });
        Assert.That(written, Is.EqualTo(3));
    }

    private sealed class StoppingMeter(CancellationTokenSource source) : IProgress<ReadProgress>
    {
        private int after;

        public int After => after;

        // Stops at the first rows.
        public void Report(ReadProgress value)
        {
            if (value.RowsRead == 0) return;
            if (source.IsCancellationRequested && value.BytesRead < value.BytesTotal) Interlocked.Increment(ref after);
            source.Cancel();
        }
    }

    private sealed class StoppingWriter(CancellationTokenSource source) : IFindingWriter
    {
        private int after;

        public int After => after;

        public void Write(Finding finding, IBufferWriter<byte> output)
        {
            if (source.IsCancellationRequested) Interlocked.Increment(ref after);
            source.Cancel();
        }
    }
}
