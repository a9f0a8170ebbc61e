using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>
/// Asks of the rules of a pack what holds whatever is recorded. Decision diagrams over what clauses can give, yes, no or unknown, and over
/// the ways in which dates can lie prove it of every record; a record near a test case, judged by the engine, shows the contrary. What
/// neither settles within the bound is said not to be proved.
/// </summary>
public static class ProofRun
{
    /// <summary>Asks everything.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="files">Its test files.</param>
    /// <param name="tries">How many dossiers near the cases of each rule are tried for an example; at least 0.</param>
    /// <param name="threads">How many threads work; at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The answers: properties first, then rules in their order, then clauses.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ImmutableArray<ProofResult> Of(RulePack pack, IEnumerable<RuleTestFile> files, int tries, int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var cases = new NearbyCases(pack, files);
        var book = new CaseBook(pack, cases, cancellation);
        var (outcomes, clauses) = (new OutcomeQuestions(pack, book), new ClauseQuestions(pack, cases, tries, cancellation));
        var properties = new PropertyQuestions(pack, cases, tries, cancellation);
        List<Func<ProofResult[]>> asked =
        [
            .. pack.Properties.Select<RuleProperty, Func<ProofResult[]>>(property => () => [properties.Ask(property)]),
            .. pack.Rules.Where(rule => PackClause.IsOwn(pack, rule.Location)).SelectMany(rule => Questions(pack, rule, outcomes)),
            .. PackClause.Of(pack).Where(clause => !ClauseMutations.IsGroup(clause.Condition) && clause.Condition is not Constant).Select<PackClause, Func<ProofResult[]>>(clause => () => clauses.Ask(clause) is { } answer ? [answer] : []),
        ];
        var answers = new ProofResult[asked.Count][];
        var done = 0;
        Parallel.For(0, asked.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
        {
            answers[i] = asked[i]();
            progress?.Report((double)Interlocked.Increment(ref done) / asked.Count);
        });
        return [.. answers.SelectMany(answer => answer)];
    }

    private static IEnumerable<Func<ProofResult[]>> Questions(RulePack pack, Rule rule, OutcomeQuestions outcomes)
    {
        foreach (var version in rule.Versions) yield return () => [.. outcomes.Ask(rule, version)];
        yield return () => [.. new GapQuestions(pack).Ask(rule)];
        yield return () => [.. new PairQuestions(pack).Ask(rule)];
    }
}
