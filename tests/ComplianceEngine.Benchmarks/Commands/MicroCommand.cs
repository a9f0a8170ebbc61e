using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Benchmarks.Micro;

namespace ComplianceEngine.Benchmarks.Commands;

/// <summary>The verb <c>micro</c>: what follows it goes to BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    private const string Verb = "micro";
    private const double Microsecond = 1e3;
    private const double Millisecond = 1e6;

    public static int Run(string[] arguments)
    {
        Type[] all = [typeof(DecisionBenchmarks), typeof(PackBenchmarks), typeof(AuditBenchmarks), typeof(AskBenchmarks)];
        var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(Results.DefaultFolder, Verb));
        var reports = BenchmarkSwitcher.FromTypes(all).Run(arguments, config).SelectMany(summary => summary.Reports)
            .Where(report => report.ResultStatistics is not null).ToLookup(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, StringComparer.Ordinal);
        List<string[]> rows = [];
        Add(rows, reports, nameof(DecisionBenchmarks.Decide), Target.Decision, Nanoseconds);
        Add(rows, reports, nameof(DecisionBenchmarks.Decide), Target.DecisionBytes, AllocatedBytes);
        Add(rows, reports, nameof(DecisionBenchmarks.ProveFinding), Target.Proof, report => Nanoseconds(report) / Microsecond);
        Add(rows, reports, nameof(PackBenchmarks.LoadAndLink), Target.LoadPacks, report => Nanoseconds(report) / Millisecond);
        if (rows.Count > 0) Results.Keep(Results.DefaultFolder, Verb, $"## Single operations\n\n{MarkdownTable.Write(Comparison.TargetHeader, rows)}");
        return 0;
    }

    private static void Add(List<string[]> rows, ILookup<string, BenchmarkReport> reports, string method, Target target, Func<BenchmarkReport, double> measured) =>
        rows.AddRange(reports[method].Select(report => target.Row(measured(report))));

    private static double Nanoseconds(BenchmarkReport report) => report.ResultStatistics!.Mean;

    private static double AllocatedBytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? double.NaN;
}
