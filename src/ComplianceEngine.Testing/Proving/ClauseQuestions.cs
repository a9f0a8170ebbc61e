using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Asks of each clause whether it can ever matter: whether some record has another outcome where the clause is turned round.</summary>
/// <param name="pack">The pack.</param>
/// <param name="cases">Its test cases and what is near them.</param>
/// <param name="tries">How many dossiers near the cases of a rule are tried.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class ClauseQuestions(RulePack pack, NearbyCases cases, int tries, CancellationToken cancellation)
{
    private const int Seed = 2;

    private readonly ImmutableArray<Condition> counted = [.. Equivalence.Counted(pack)];

    /// <summary>The answer for one clause; <see langword="null"/> if no rule rests on it, but at most what reports count.</summary>
    public ProofResult? Ask(PackClause clause)
    {
        var (owner, place, claim) = ($"{clause.Owner}", clause.Condition.Location, $"`{ClauseLabel.Of(clause.Condition)}` never matters");
        var parts = new ChangedParts(pack, pack, clause.Condition);
        ImmutableArray<Rule> users = [.. pack.Rules.Where(parts.Matters)];
        if (users.IsEmpty) return null;
        var lens = new TurnedRound(clause.Condition);
        foreach (var rule in users)
            if (FindCase(rule, lens) is { } example) return new ProofResult(owner, place, claim, ProofState.Shown, example);
        if (IsDead(clause.Condition, parts, users)) return new ProofResult(owner, place, claim, ProofState.Fault, null);
        var search = new TellingSearch(pack, cases);
        foreach (var rule in users)
            if (search.Find(rule.Id, [(pack, lens)], tries, Seed, cancellation) is [{ } telling])
                return new ProofResult(owner, place, claim, ProofState.Shown, ProofExample.Of(telling.Dossier, telling.Finding, telling.IsOneOfSeveral));
        return new ProofResult(owner, place, claim, ProofState.NotProved, null);
    }

    private ProofExample? FindCase(Rule rule, TurnedRound lens)
    {
        var only = pack with { Rules = [rule] };
        var (engines, turned) = (new EngineShelf([only]), new EngineShelf([only], lens));
        foreach (var test in cases.Of(rule.Id))
        {
            using var judged = test.Load(rule.About);
            lens.WasSeen = false;
            if (judged?.Judge(turned, cancellation) is not { Count: > 0 } other || !lens.WasSeen) continue;
            var findings = judged.Judge(engines, cancellation);
            if (Verdicts.Of(findings) != Verdicts.Of(other)) return ProofExample.Of(test, Verdicts.Differing(findings, other));
        }

        return null;
    }

    // What a report counts by a clause is not looked at here.
    private bool IsDead(Condition clause, ChangedParts parts, ImmutableArray<Rule> users) => !counted.Any(parts.Matters) && ProofBound.Allows(() =>
        users.All(rule => rule.Versions.Where(parts.Matters).All(version => new VersionProof(pack, rule, version).IsSameWhatever(clause))));

    private sealed class TurnedRound(Condition target) : IClauseLens
    {
        public bool WasSeen { get; set; }

        public Truth See(Condition clause, Truth value, bool decides)
        {
            if (!ReferenceEquals(clause, target)) return value;
            WasSeen = true;
            return value switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };
        }
    }
}
