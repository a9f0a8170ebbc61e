using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Which values the test cases of a pack saw of its clauses.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Clauses">Its own clauses, outer before inner.</param>
/// <param name="Cases">How many cases ran.</param>
public sealed record PackCoverage(RulePack Pack, ImmutableArray<ClauseCoverage> Clauses, int Cases)
{
    /// <summary>How many values are wanted: of every clause those that it can have.</summary>
    public int Wanted => Clauses.Sum(clause => ClauseCoverage.Count(clause.Wanted));

    /// <summary>How many of them were seen.</summary>
    public int Seen => Clauses.Sum(clause => ClauseCoverage.Count(clause.Wanted & clause.Seen));

    /// <summary>Runs the test cases of a pack and notes what they see.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="files">Its test files.</param>
    /// <param name="diagnostics">Where faults of cases go.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static PackCoverage Of(RulePack pack, IEnumerable<TestFile> files, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        ImmutableArray<PackClause> clauses = [.. PackClause.Of(pack)];
        var seen = new TruthValues[clauses.Length];
        var traces = CaseTrace.Run(pack, clauses, files, diagnostics, cancellation);
        foreach (var trace in traces)
        {
            using (trace)
                for (var i = 0; i < seen.Length; i++) seen[i] |= trace.Seen[i];
        }

        return new PackCoverage(pack, [.. clauses.Select((clause, i) => new ClauseCoverage(clause, seen[i]))], traces.Length);
    }
}

/// <summary>Which values test cases saw of a clause.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Seen">The values.</param>
public sealed record ClauseCoverage(PackClause Clause, TruthValues Seen)
{
    /// <summary>The values that it can have.</summary>
    public TruthValues Wanted => Clause.Condition is Constant constant ? (constant.Holds ? TruthValues.True : TruthValues.False) : TruthValues.All;

    /// <summary>The values that no case saw.</summary>
    public TruthValues Missing => Wanted & ~Seen;

    /// <summary>How many values a set has.</summary>
    /// <param name="values">The set.</param>
    public static int Count(TruthValues values) => System.Numerics.BitOperations.PopCount((uint)values);
}
