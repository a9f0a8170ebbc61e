using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Asks whether everything that a version of a rule rests on is in force on all of its days.</summary>
/// <param name="pack">The pack.</param>
internal sealed class GapQuestions(RulePack pack)
{
    /// <summary>The answers for a rule: one for each criterion that a version uses at the act, and for the days between versions.</summary>
    public IEnumerable<ProofResult> Ask(Rule rule)
    {
        for (var i = 1; i < rule.Versions.Length; i++)
        {
            var (before, after) = (rule.Versions[i - 1].InForce, rule.Versions[i].InForce);
            if (before.To is { } last && last.AddDays(1) < after.FromEarliest)
                yield return new ProofResult($"rule {rule.Id}", rule.Versions[i].Location, FormattableString.Invariant($"no version is in force from {last.AddDays(1):yyyy-MM-dd} to {after.FromEarliest.AddDays(-1):yyyy-MM-dd}"), ProofState.Noted, null);
        }

        foreach (var version in rule.Versions)
            foreach (var name in Used(version).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                foreach (var result in Ask(rule, version, pack.Criteria[name])) yield return result;
    }

    private static IEnumerable<ProofResult> Ask(Rule rule, RuleVersion version, Criterion criterion)
    {
        var act = ActContext.Of(version.InForce);
        var owner = $"{new ClauseOwner(ClauseOwner.Rule, rule.Id, version.InForce.FromEarliest, "")}";
        var day = act.First;
        foreach (var period in criterion.Versions.Select(one => act.Clip(one.InForce)).OfType<Period>())
        {
            if (period.Earliest > day) yield return Gap(owner, version, criterion, day, period.Earliest.AddDays(-1));
            if (period.Last == DateOnly.MaxValue) yield break;
            day = period.Last.AddDays(1);
        }

        if (day <= act.Last) yield return Gap(owner, version, criterion, day, act.Last);
    }

    private static ProofResult Gap(string owner, RuleVersion version, Criterion criterion, DateOnly first, DateOnly last) => new(
        owner, version.Location,
        FormattableString.Invariant($"`{criterion.Id}` never holds from {first:yyyy-MM-dd}{(last == DateOnly.MaxValue ? "" : $" to {last:yyyy-MM-dd}")}, as no version of it is in force"),
        ProofState.Noted, null);

    // Through other criteria too, unless they ask at another moment than the act.
    private IEnumerable<string> Used(RuleVersion version) => version.Exceptions.Select(exception => exception.Condition).OfType<Condition>().Prepend(version.When).SelectMany(Used);

    private IEnumerable<string> Used(Condition condition) =>
        from meets in ConditionParts.SelfAndInner(condition).OfType<MeetsTest>()
        where meets.At is null or ActTime
        from name in pack.Criteria[meets.Criterion].Versions.SelectMany(one => Used(one.Condition)).Prepend(meets.Criterion)
        select name;
}
