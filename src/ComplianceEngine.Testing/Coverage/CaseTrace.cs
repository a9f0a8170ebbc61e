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
    /// <param name="files">Its test files; those of rules that it has not are left out.</param>
    /// <param name="diagnostics">Where faults of cases go.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The cases; dispose them after use.</returns>
    public static ImmutableArray<CaseTrace> Run(
        RulePack pack, IReadOnlyList<PackClause> clauses, IEnumerable<RuleTestFile> files, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var lens = new SeenValues(clauses);
        var engines = new EngineShelf([pack], lens);
        var preparer = new CasePreparer([pack], diagnostics);
        var known = pack.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var traces = ImmutableArray.CreateBuilder<CaseTrace>();
        foreach (var file in files.Where(file => known.Contains(file.Rule)))
            foreach (var test in file.Cases)
            {
                if (preparer.Prepare(file, test) is not { } prepared) continue;
                var failures = prepared.Compare(prepared.Judge(engines.For(test.Readings), cancellation));
                traces.Add(new CaseTrace(prepared, lens.Take(), failures));
            }

        return traces.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose() => Case.Dispose();
}
