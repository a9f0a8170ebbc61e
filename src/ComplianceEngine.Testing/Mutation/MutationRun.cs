using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="KilledBy">The case that noticed; <see langword="null"/> if none did.</param>
/// <param name="Tried">How many cases ran.</param>
/// <param name="IsEquivalent">Whether it is proved that no case can notice: of every dossier the changed pack says the same.</param>
public sealed record MutantFate(Mutant Mutant, TestCase? KilledBy, int Tried, bool IsEquivalent)
{
    /// <summary>Whether no case noticed, though one may.</summary>
    public bool Survived => KilledBy is null && !IsEquivalent;

    /// <summary>A case that would notice; <see langword="null"/> if none was looked for or found.</summary>
    public SuggestedCase? Suggestion { get; init; }
}

/// <summary>Changes a pack in every small way, one at a time, and runs the test cases that can notice.</summary>
public static class MutationRun
{
    /// <summary>Tries every mutant of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="files">Its test files.</param>
    /// <param name="isMeant">Which mutants are tried.</param>
    /// <param name="threads">How many threads work; at least 1. The result does not depend on it.</param>
    /// <param name="tries">How many dossiers near the cases of each rule are tried, to suggest a case for each mutant that none noticed; 0 to suggest none.</param>
    /// <param name="diagnostics">Where faults of cases go.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The mutants in the order of their places; none if a case does not pass as the pack stands.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ImmutableArray<MutantFate> Of(
        RulePack pack, IEnumerable<TestFile> files, Func<Mutant, bool> isMeant, int threads, int tries, DiagnosticBag diagnostics, IProgress<double>? progress, CancellationToken cancellation)
    {
        ImmutableArray<PackClause> clauses = [.. PackClause.Of(pack)];
        var traces = CaseTrace.Run(pack, clauses, files, diagnostics, cancellation);
        try
        {
            foreach (var trace in traces.Where(trace => !trace.Failures.IsEmpty)) diagnostics.Report(DiagnosticCatalog.TestFailsUnchanged, trace.Case.Test.Location);
            if (diagnostics.HasErrors) return [];
            var mutants = MutantMaker.Make(pack, clauses).Where(planned => isMeant(planned.Mutant)).ToList();
            var fates = new MutantFate[mutants.Count];
            var done = 0;
            Parallel.For(0, fates.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
            {
                fates[i] = Try(pack, mutants[i], traces, cancellation);
                progress?.Report((double)Interlocked.Increment(ref done) / fates.Length);
            });
            return Suggest(pack, files, mutants, fates, tries, threads, cancellation);
        }
        finally
        {
            foreach (var trace in traces) trace.Dispose();
        }
    }

    private static ImmutableArray<MutantFate> Suggest(
        RulePack pack, IEnumerable<TestFile> files, List<PlannedMutant> mutants, MutantFate[] fates, int tries, int threads, CancellationToken cancellation)
    {
        if (tries == 0) return [.. fates];
        int[] survivors = [.. Enumerable.Range(0, fates.Length).Where(i => fates[i].Survived)];
        var cases = MutantSuggestions.For(pack, files, [.. survivors.Select(i => mutants[i])], tries, threads, cancellation);
        for (var i = 0; i < survivors.Length; i++) fates[survivors[i]] = fates[survivors[i]] with { Suggestion = cases[i] };
        return [.. fates];
    }

    // A rule is linked only when its turn comes, as most mutants are noticed by the first cases.
    private static MutantFate Try(RulePack unchanged, PlannedMutant planned, ImmutableArray<CaseTrace> traces, CancellationToken cancellation)
    {
        var (tried, pack) = (0, planned.Edit());
        foreach (var rule in traces.Where(planned.Reach.Includes).GroupBy(trace => trace.Case.Owner, StringComparer.Ordinal))
        {
            var engines = new EngineShelf([pack with { Rules = [.. pack.Rules.Where(one => one.Id == rule.Key)] }], planned.Lens);
            foreach (var trace in rule)
            {
                tried++;
                if (!trace.Case.Failures(engines, cancellation).IsEmpty) return new MutantFate(planned.Mutant, trace.Case.Test, tried, IsEquivalent: false);
            }
        }

        return new MutantFate(planned.Mutant, null, tried, new Equivalence(unchanged, pack, planned.Lens?.Target).IsShown());
    }
}
