using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Asks of every two rules about the same records whether one always finds a possible violation where the other does, or never.</summary>
/// <param name="pack">The pack.</param>
internal sealed class PairQuestions(RulePack pack)
{
    /// <summary>The answers for a rule with each of those after it.</summary>
    public IEnumerable<ProofResult> Ask(Rule rule) =>
        from other in pack.Rules
        where string.CompareOrdinal(rule.Id, other.Id) < 0 && other.About == rule.About && JudgedAlike(rule, other)
        from version in rule.Versions
        from against in other.Versions
        let days = ActContext.Of(version.InForce).Clip(against.InForce)
        where days is not null
        let answer = Ask(rule, version, other, against, days)
        where answer is not null
        select answer;

    private static bool JudgedAlike(Rule a, Rule b) => Judged(a) == Judged(b);

    private static string Judged(Rule rule) =>
        $"{ConditionText.Of(rule.JudgedFrom)} {(rule.JudgedTo is { } to ? ConditionText.Of(to) : "")} "
            + string.Join(' ', rule.Bindings.Select(binding => $"{binding.Record} {binding.By} {(binding.GoverningAt is { } at ? ConditionText.Of(at) : "")}"));

    private ProofResult? Ask(Rule rule, RuleVersion version, Rule other, RuleVersion against, Period days)
    {
        var owner = FormattableString.Invariant($"rules {rule.Id} and {other.Id} from {days.Earliest:yyyy-MM-dd}{(days.Last == DateOnly.MaxValue ? "" : $" to {days.Last:yyyy-MM-dd}")}");
        if (!ProofBound.Try(() => Claim(rule, version, other, against, days), out var claim)) return new ProofResult(owner, version.Location, "how they stand to each other", ProofState.NotProved, null);
        return claim is null ? null : new ProofResult(owner, version.Location, claim, ProofState.Noted, null);
    }

    private string? Claim(Rule rule, RuleVersion version, Rule other, RuleVersion against, Period days)
    {
        var inForce = new EffectivePeriod(days.Earliest, days.Latest, days.Last == DateOnly.MaxValue ? null : days.Last);
        var first = new VersionProof(pack, rule, version with { InForce = inForce });
        var second = RuleDiagram.Of(other, against with { InForce = inForce }, new ClauseDiagrams(pack, first.Facts), first.Facts);
        var (a, b) = (first.IsOutcome(Outcome.PossibleViolation, null), first.Facts.Store.Map(second.Outcome, Operations.Same, (int)Outcome.PossibleViolation));
        if (!first.IsPossible(a, b)) return "they never find a possible violation in the same record";
        var (onlyFirst, onlySecond) = (first.IsPossible(a, first.Not(b)), first.IsPossible(first.Not(a), b));
        if (!onlyFirst && !onlySecond) return "they find a possible violation in the same records";
        if (!onlyFirst) return $"where the first finds a possible violation, {other.Id} does too";
        return onlySecond ? null : $"where the second finds a possible violation, {rule.Id} does too";
    }
}
