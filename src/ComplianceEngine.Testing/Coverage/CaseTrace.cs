using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>A case with the values that it saw.</summary>
/// <param name="Case">The case.</param>
/// <param name="Seen">What it saw of each clause, in the order of <see cref="PackClause.Of"/>.</param>
/// <param name="Failures">What differs from what it expects.</param>
internal sealed record CaseTrace(PreparedCase Case, TruthValues[] Seen, ImmutableArray<string> Failures) : IDisposable
{
    /// <summary>Runs every case of a pack and notes what each sees.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="clauses">Its clauses.</param>
    /// <param name="files">Its test files; those of rules and reports that it has not are left out.</param>
    /// <param name="diagnostics">Where faults of cases go.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The cases; dispose them after use.</returns>
    public static ImmutableArray<CaseTrace> Run(
        RulePack pack, IReadOnlyList<PackClause> clauses, IEnumerable<TestFile> files, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var lens = new SeenValues(clauses);
        var engines = new EngineShelf([pack], lens);
        var preparer = new CasePreparer([pack], diagnostics);
        var traces = ImmutableArray.CreateBuilder<CaseTrace>();
        foreach (var prepared in files.SelectMany(preparer.Prepare))
        {
            var failures = prepared.Failures(engines, cancellation);
            traces.Add(new CaseTrace(prepared, lens.Take(), failures));
        }

        return traces.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose() => Case.Dispose();
}
