using BenchmarkDotNet.Attributes;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Peers;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>Every real pack: text to syntax, text to checked rules, and rules to evaluators.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private string[] names = [];
    private List<IReadOnlyList<SourceText>> texts = [];
    private IReadOnlyList<RulePack> packs = [];

    [GlobalSetup]
    public void Prepare()
    {
        names = [.. Host.RealPackNames];
        texts = [.. names.Select(name => PackFolder.Read(Path.Combine(Host.RealPacks, name), new DiagnosticBag())!)];
        packs = LoadPacks();
    }

    [Benchmark]
    public void Parse()
    {
        foreach (var files in texts)
        {
            var (shelf, diagnostics) = (new PackShelf(), new DiagnosticBag());
            PackParser.Parse(PackReader.Read(files, shelf, diagnostics, out _), shelf, diagnostics);
        }
    }

    [Benchmark]
    public object Load() => LoadPacks();

    [Benchmark]
    public object Link() => RuleEngine.Create(packs, ReadingSelection.Default);

    [Benchmark]
    public object LoadAndLink() => RuleEngine.Create(LoadPacks(), ReadingSelection.Default);

    private IReadOnlyList<RulePack> LoadPacks() => PackLoading.Load(Host.RealPacks, names);
}
