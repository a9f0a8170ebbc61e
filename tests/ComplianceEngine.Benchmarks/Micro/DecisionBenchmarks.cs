using BenchmarkDotNet.Attributes;

namespace ComplianceEngine.Benchmarks.Micro;

/// <summary>One person's dossier before the six rules: the bare decision, and a finding with its proof.</summary>
[MemoryDiagnoser]
public class DecisionBenchmarks
{
    private OnePerson excused = null!;
    private OnePerson told = null!;
    private Desk quiet = null!;
    private Desk finding = null!;

    [GlobalSetup]
    public void Prepare()
    {
        (excused, told) = (new OnePerson(wasConvicted: true), new OnePerson(wasConvicted: false));
        (quiet, finding) = (new Desk(excused.Folder), new Desk(told.Folder));
        if (quiet.Decide() != 0 || finding.Decide() != 1) throw new InvalidOperationException("the dossiers are not what they should be");
    }

    [Benchmark]
    public int Decide() => quiet.Decide();

    [Benchmark]
    public object ProveFinding() => finding.Prove();

    [GlobalCleanup]
    public void Clean()
    {
        foreach (var used in new IDisposable[] { quiet, finding, excused, told }) used.Dispose();
    }
}
