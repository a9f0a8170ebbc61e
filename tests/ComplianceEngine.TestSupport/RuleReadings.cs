using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport;

/// <summary>Which open questions of law a rule can turn on.</summary>
public static class RuleReadings
{
    /// <summary>The readings that the rule and every criterion it leads to ask for, in the pack's order.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="rule">The rule.</param>
    public static ImmutableArray<string> Of(RulePack pack, Rule rule)
    {
        var (asked, met) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        Follow(PackWalk.Roots(rule));
        return [.. pack.Readings.Select(reading => reading.Id).Where(asked.Contains)];

        void Follow(IEnumerable<Condition> roots)
        {
            var all = roots.ToList();
            foreach (var choice in PackWalk.Every(all).OfType<ByReading>()) asked.Add(choice.Reading);
            foreach (var use in PackWalk.Uses(all))
                if (met.Add(use.Criterion)) Follow(PackWalk.Roots(pack.Criteria[use.Criterion]));
        }
    }
}
