using System.Collections.Immutable;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;

namespace ComplianceEngine.Auditing;

/// <summary>Counts outcomes on one thread.</summary>
internal sealed class TallyBuilder(LinkedRule[] rules)
{
    private const int Outcomes = (int)Outcome.PossibleViolation + 1;
    private readonly long[] counts = new long[rules.Length * Outcomes];
    private readonly long[] disputed = new long[rules.Length];
    private readonly Dictionary<(int Rule, string Facts), long> missing = [];

    public void Add(int rule, Verdict verdict)
    {
        counts[(rule * Outcomes) + (int)verdict.Outcome]++;
        if (verdict.IsDisputed) disputed[rule]++;
    }

    public void AddMissing(int rule, ImmutableArray<MissingFact> facts)
    {
        var key = (rule, string.Join('\n', facts.Select(fact => $"{fact.Record}.{fact.Field}").Distinct()));
        missing[key] = missing.GetValueOrDefault(key) + 1;
    }

    public void Add(TallyBuilder other)
    {
        for (var i = 0; i < counts.Length; i++) counts[i] += other.counts[i];
        for (var i = 0; i < disputed.Length; i++) disputed[i] += other.disputed[i];
        foreach (var (key, count) in other.missing) missing[key] = missing.GetValueOrDefault(key) + count;
    }

    public AuditTally Build() => new(
        [.. rules.Select((rule, i) => new ProvisionTally(
            rule.Source.Id, rule.Source.Provision, rule.Source.Title, [.. counts.AsSpan(i * Outcomes, Outcomes)], disputed[i]))],
        [.. missing.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Rule).ThenBy(pair => pair.Key.Facts, StringComparer.Ordinal)
            .Select(pair => new MissingTally(rules[pair.Key.Rule].Source.Provision, [.. pair.Key.Facts.Split('\n', StringSplitOptions.RemoveEmptyEntries)], pair.Value))]);
}
