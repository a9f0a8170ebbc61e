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

    /// <summary>Whether a rule rests on a clause; what only reports count by is not asked about.</summary>
    public bool IsJudged(PackClause clause) => !Users(clause).IsEmpty;

    /// <summary>The answer for one clause.</summary>
    public ProofResult Ask(PackClause clause)
    {
        var (owner, place, claim) = ($"{clause.Owner}", clause.Condition.Location, $"`{ClauseLabel.Of(clause.Condition)}` never matters");
        var users = Users(clause);
        var lens = new TurnedRound(clause.Condition);
        foreach (var rule in users)
            if (FindCase(rule, lens) is { } example) return new ProofResult(owner, place, claim, ProofState.Shown, example);
        if (IsDead(clause.Condition, users)) return new ProofResult(owner, place, claim, ProofState.Fault, null);
        var search = new TellingSearch(pack, cases);
        foreach (var rule in users)
            if (search.Find(rule.Id, [(pack, lens)], tries, Seed, cancellation) is [{ } telling])
                return new ProofResult(owner, place, claim, ProofState.Shown, ProofExample.Of(telling.Dossier, telling.Finding, telling.IsOneOfSeveral));
        return new ProofResult(owner, place, claim, ProofState.NotProved, null);
    }

    private ImmutableArray<Rule> Users(PackClause clause)
    {
        var parts = new ChangedParts(pack, pack, clause.Condition);
        return [.. pack.Rules.Where(parts.Matters)];
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

    private bool IsDead(Condition clause, ImmutableArray<Rule> users)
    {
        // A criterion that no rule uses is another fault, and what a report counts by it is not looked at here.
        var parts = new ChangedParts(pack, pack, clause);
        if (Equivalence.Counted(pack).Any(parts.Matters)) return false;
        try
        {
            return users.All(rule => rule.Versions.Where(parts.Matters).All(version => new VersionProof(pack, rule, version).IsSameWhatever(clause)));
        }
        catch (ProofBoundException)
        {
            return false;
        }
    }

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
