using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.ConformanceTests;

/// <summary>Loads packs and runs cases for tests, with every fault in words.</summary>
internal static class PackOnDisk
{
    public static RulePack Load(string folder)
    {
        var diagnostics = new DiagnosticBag();
        return RulePackLoader.Load(folder, diagnostics) ?? throw new InvalidOperationException(Words(diagnostics));
    }

    public static string Words(DiagnosticBag diagnostics) => string.Concat(diagnostics.ToSortedList().Select(DiagnosticFormatter.Format));

    /// <summary>What does not hold of a file of cases, one line each; empty if everything does.</summary>
    public static string Failures(RulePack pack, SourceText cases)
    {
        var diagnostics = new DiagnosticBag();
        var runner = new RuleTestRunner([pack]);
        var lines = runner.Read([cases], diagnostics).SelectMany(file => runner.Run(file, diagnostics, CancellationToken.None))
            .Where(result => !result.Passed).Select(result => $"{result.Case.Name}: {string.Join("; ", result.Failures)}\n").ToList();
        return Words(diagnostics) + string.Concat(lines);
    }

    /// <summary>What does not hold of a file of a report's cases, one line each; empty if everything does.</summary>
    public static string ReportFailures(RulePack pack, SourceText cases)
    {
        var diagnostics = new DiagnosticBag();
        var runner = new ReportTestRunner([pack]);
        var lines = runner.Read([cases], diagnostics).SelectMany(file => runner.Run(file, diagnostics, CancellationToken.None))
            .Where(result => !result.Passed).Select(result => $"{result.Case.Name}: {string.Join("; ", result.Failures)}\n").ToList();
        return Words(diagnostics) + string.Concat(lines);
    }
}
