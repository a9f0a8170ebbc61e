using BenchmarkDotNet.Attributes;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Peers;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>Every real pack: text to checked rules, and rules to evaluators.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private string[] names = [];
    private IReadOnlyList<RulePack> packs = [];

    [GlobalSetup]
    public void Prepare()
    {
        names = [.. Host.RealPackNames];
        packs = LoadPacks();
    }

    [Benchmark]
    public object Load() => LoadPacks();

    [Benchmark]
    public object Link() => RuleEngine.Create(packs, ReadingSelection.Default);

    [Benchmark]
    public object LoadAndLink() => RuleEngine.Create(LoadPacks(), ReadingSelection.Default);

    private IReadOnlyList<RulePack> LoadPacks() => PackLoading.Load(Host.RealPacks, names);
}
