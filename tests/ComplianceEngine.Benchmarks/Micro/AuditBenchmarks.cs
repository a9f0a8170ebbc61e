using BenchmarkDotNet.Attributes;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Peers;
using ComplianceEngine.Readers;
using ComplianceEngine.Reports;
using ComplianceEngine.Testing.Generation;

namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>A thousand persons on one thread: reading their files into rows, and judging them as one partition by the six rules.</summary>
[MemoryDiagnoser]
public class AuditBenchmarks
{
    private const int People = 1000;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliance-benchmark-");
    private readonly AuditOptions options = new() { Threads = 1 };
    private readonly JsonLinesFindingWriter writer = new("benchmark");
    private LoadedDataset dataset = null!;
    private RuleEngine engine = null!;

    [GlobalSetup]
    public void Prepare()
    {
        DatasetGenerator.Write(folder.FullName, new GeneratorOptions { People = People }, null, CancellationToken.None);
        engine = RuleEngine.Create(PackLoading.Load(Host.SixRules, "benchmark"), ReadingSelection.Default);
        dataset = Read();
    }

    [Benchmark]
    public void ReadFiles() => Read().Dispose();

    [Benchmark]
    public long JudgePartition() => engine.Audit(dataset.Records, options, writer, null, CancellationToken.None).Count;

    [GlobalCleanup]
    public void Clean()
    {
        dataset.Dispose();
        folder.Delete(recursive: true);
    }

    private LoadedDataset Read() => DatasetReader.Read(folder.FullName, new ReadOptions { Partitions = 1, Fields = engine.Fields });
}
