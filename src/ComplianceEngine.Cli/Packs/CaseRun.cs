using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Packs;

/// <summary>How one case went, or that a rule has none.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Owner">The rule or report that is tried.</param>
/// <param name="Test">The case; <see langword="null"/> if the rule has none.</param>
/// <param name="Failures">What is wrong.</param>
/// <param name="Proof">The proof of what came out instead; <see langword="null"/> if there is none.</param>
internal sealed record CaseResult(string Pack, string Owner, TestCase? Test, ImmutableArray<string> Failures, Proof? Proof)
{
    public TestStatus Status => Test?.StatusOf(Failures) ?? TestStatus.Failed;

    /// <summary>Whether it counts as a failure.</summary>
    public bool Fails => Status is TestStatus.Failed or TestStatus.GapClosed;

    /// <summary>The clause that decided; <see langword="null"/> if there is no proof.</summary>
    public ProofNode? Decider => Proof is null ? null : DecidingClause.Of(Proof, (Test as RuleTestCase)?.Expect.Exception);

    /// <summary>What is wrong, a sentence each.</summary>
    public ImmutableArray<string> Messages => Status == TestStatus.GapClosed ? ["this known gap passes now: take `known_gap` out"] : Failures;
}

/// <summary>Runs the cases beside rules and reports.</summary>
/// <param name="filter">Which of them.</param>
/// <param name="faults">Where faults of test files go.</param>
internal sealed class CaseRun(CaseFilter filter, DiagnosticBag faults)
{
    private readonly List<CaseResult> results = [];

    /// <summary>How each case went, in the order of files.</summary>
    public IReadOnlyList<CaseResult> Results => results;

    /// <summary>How many cases were not meant.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many cases could not be run, as something is wrong with them.</summary>
    public int Unfit { get; private set; }

    /// <summary>Runs the cases of a pack.</summary>
    public void Test(RulePack pack, string folder, CancellationToken cancellation)
    {
        var runner = new RuleTestRunner([pack]);
        var files = runner.Read(folder, faults);
        var known = pack.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => known.Contains(file.Rule)))
            foreach (var test in file.Cases)
                Test(file.Rule, test, () => runner.Run(file, test, faults, cancellation) is { } result ? new CaseResult(pack.Id, file.Rule, test, result.Failures, result.Proof) : null);
        TestReports(pack, folder, cancellation);
        foreach (var rule in known.Except(files.Where(file => !file.Cases.IsEmpty).Select(file => file.Rule)).Where(filter.Fits).Order(StringComparer.Ordinal))
            results.Add(new CaseResult(pack.Id, rule, null, ["no test case lies beside it"], null));
    }

    private void TestReports(RulePack pack, string folder, CancellationToken cancellation)
    {
        var runner = new ReportTestRunner([pack]);
        foreach (var file in runner.Read(folder, faults).Where(file => pack.Reports.Any(report => report.Id == file.Report)))
            foreach (var test in file.Cases)
                Test(file.Report, test, () => runner.Run(file, test, faults, cancellation) is { } result ? new CaseResult(pack.Id, file.Report, test, result.Failures, null) : null);
    }

    private void Test(string owner, TestCase test, Func<CaseResult?> run)
    {
        if (!filter.Fits(owner) && !filter.Fits(test.Name)) LeftOut++;
        else if (run() is { } result) results.Add(result);
        else Unfit++;
    }
}
