using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Runs the test cases that lie beside rules.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class RuleTestRunner
{
    private readonly IReadOnlyList<RulePack> packs;
    private readonly EngineShelf engines;

    /// <summary>Makes a runner.</summary>
    /// <param name="packs">The packs whose rules are tested.</param>
    public RuleTestRunner(IReadOnlyList<RulePack> packs)
    {
        this.packs = packs;
        engines = new EngineShelf(packs);
    }

    /// <summary>Reads the test files that lie below a pack's folder.</summary>
    /// <param name="folder">The pack's folder; files are shown with its name in front.</param>
    /// <param name="diagnostics">Where faults go, also of files that cannot be read.</param>
    /// <returns>The files that could be read, in ordinal order of their paths; run them only if there is no error.</returns>
    public ImmutableArray<RuleTestFile> Read(string folder, DiagnosticBag diagnostics) => Read(TestSources.OfRules(folder, diagnostics), diagnostics);

    /// <summary>Reads test files.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns>The files that could be read; run them only if there is no error.</returns>
    public ImmutableArray<RuleTestFile> Read(IEnumerable<SourceText> sources, DiagnosticBag diagnostics)
    {
        var files = sources.Select(source => RuleTestFileReader.Read(source, diagnostics)).OfType<RuleTestFile>().ToImmutableArray();
        var known = packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id).ToList();
        foreach (var file in files.Where(file => !known.Contains(file.Rule, StringComparer.Ordinal)))
            diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownRule, file.Location, Suggestion.HintFor(file.Rule, known), file.Rule);
        return files;
    }

    /// <summary>Runs every case of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Where faults of a case go, such as a value that its field cannot hold.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A result per case, in the file's order; a case with a fault has none.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<RuleTestResult> Run(RuleTestFile file, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var results = ImmutableArray.CreateBuilder<RuleTestResult>();
        foreach (var test in file.Cases)
            if (Run(file, test, diagnostics, cancellation) is { } result) results.Add(result);
        return results.ToImmutable();
    }

    /// <summary>Runs one case.</summary>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="test">The case.</param>
    /// <param name="diagnostics">Where faults of the case go, such as a value that its field cannot hold.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>How it went; <see langword="null"/> if it has a fault.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RuleTestResult? Run(RuleTestFile file, RuleTestCase test, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        using var prepared = new CasePreparer(packs, diagnostics).Prepare(file, test);
        if (prepared is null) return null;
        var engine = engines.For(test.Readings);
        var findings = prepared.Judge(engine, cancellation);
        var failures = prepared.Compare(findings);
        if ((failures.IsEmpty && test.Expect.ProofLines.IsEmpty) || findings.Count == 0) return new RuleTestResult(file.Rule, test, failures, null);
        if (engine.Explain(prepared.Records, findings[0].FindingId, cancellation) is not [var proof, ..]) return new RuleTestResult(file.Rule, test, failures, null);
        failures = [.. failures, .. ExpectationCheck.CompareProof(test.Expect, proof)];
        return new RuleTestResult(file.Rule, test, failures, failures.IsEmpty ? null : proof);
    }
}
