using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Commands;

/// <summary>
/// <c>rules test</c>: runs the cases that lie beside rules and reports. A rule without a case is a failure, as a rule that nobody tried proves nothing.
/// </summary>
internal sealed class RulesTestCommand(PackChoice choice, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;
    private readonly DiagnosticBag faults = new();
    private int passed;
    private int failed;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "test", "Run the test cases that lie beside the rules and reports, and prove every outcome that differs from what a case expects.");
        var packs = new PackOptions(command, "every pack there");
        command.SetAction(parsed => host.Run(services => new RulesTestCommand(packs.Read(parsed), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var doLoad = true;
        foreach (var folder in PackLibrary.Find(choice))
        {
            if (services.Packs.Load(folder, new DiagnosticBag()) is { } pack) Test(pack, folder, cancellation);
            else doLoad = false;
        }

        foreach (var fault in faults.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(fault));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        if (!doLoad || faults.HasErrors) return ExitCode.Rules;
        return failed > 0 ? ExitCode.Findings : ExitCode.Complete;
    }

    private void Test(RulePack pack, string folder, CancellationToken cancellation)
    {
        var runner = new RuleTestRunner([pack]);
        var files = runner.Read(folder, faults);
        var known = pack.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => known.Contains(file.Rule)))
        {
            cancellation.ThrowIfCancellationRequested();
            var results = runner.Run(file, faults, cancellation);
            failed += file.Cases.Length - results.Length;
            foreach (var result in results) Count(result);
        }

        TestReports(pack, folder, cancellation);
        foreach (var rule in known.Except(files.Where(file => !file.Cases.IsEmpty).Select(file => file.Rule)).Order(StringComparer.Ordinal))
        {
            failed++;
            terminal.Out.WriteLine($"FAILED {rule}: no test case lies beside it");
        }
    }

    private void TestReports(RulePack pack, string folder, CancellationToken cancellation)
    {
        var runner = new ReportTestRunner([pack]);
        foreach (var file in runner.Read(folder, faults).Where(file => pack.Reports.Any(report => report.Id == file.Report)))
        {
            var results = runner.Run(file, faults, cancellation);
            failed += file.Cases.Length - results.Length;
            foreach (var result in results) Count(result.Report, result.Case, result.Failures);
        }
    }

    private void Count(string owner, TestCase test, ImmutableArray<string> failures)
    {
        if (failures.IsEmpty)
        {
            passed++;
            return;
        }

        failed++;
        terminal.Out.WriteLine($"FAILED {test.Location}: {owner}: {test.Name}");
        foreach (var failure in failures) terminal.Out.WriteLine($"  {failure}");
    }

    private void Count(RuleTestResult result)
    {
        Count(result.Rule, result.Case, result.Failures);
        if (result.Proof is { } proof) terminal.Out.WriteLine($"\n{new ProofWriter(terminal.OutLayout).Write(proof)}");
    }
}
