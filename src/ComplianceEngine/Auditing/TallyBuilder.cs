using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;

namespace ComplianceEngine.Auditing;

/// <summary>Counts outcomes on one thread.</summary>
internal sealed class TallyBuilder(LinkedRule[] rules)
{
    private const char Separator = '\n';
    private const int Outcomes = (int)Outcome.PossibleViolation + 1;
    private readonly long[] counts = new long[rules.Length * Outcomes];
    private readonly long[] disputed = new long[rules.Length];
    private readonly Dictionary<string, long>[] missing = [.. rules.Select(_ => new Dictionary<string, long>(StringComparer.Ordinal))];
    private readonly StringBuilder facts = new();

    public void Add(int rule, Verdict verdict)
    {
        counts[(rule * Outcomes) + (int)verdict.Outcome]++;
        if (verdict.IsDisputed) disputed[rule]++;
    }

    public void AddMissing(int rule, ImmutableArray<MissingFact> needs)
    {
        facts.Clear();
        for (var i = 0; i < needs.Length; i++)
            if (IsFirst(needs, i)) (facts.Length == 0 ? facts : facts.Append(Separator)).Append(needs[i].Record).Append('.').Append(needs[i].Field);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(missing[rule], facts.ToString(), out _);
        count++;
    }

    public void Add(TallyBuilder other)
    {
        for (var i = 0; i < counts.Length; i++) counts[i] += other.counts[i];
        for (var i = 0; i < disputed.Length; i++) disputed[i] += other.disputed[i];
        for (var i = 0; i < missing.Length; i++)
            foreach (var (key, count) in other.missing[i]) missing[i][key] = missing[i].GetValueOrDefault(key) + count;
    }

    public AuditTally Build() => new(
        [.. rules.Select((rule, i) => new ProvisionTally(
            rule.Source.Id, rule.Source.Provision, rule.Source.Title, [.. counts.AsSpan(i * Outcomes, Outcomes)], disputed[i]))],
        [.. missing.SelectMany((counts, rule) => counts.Select(pair => (Rule: rule, Facts: pair.Key, Count: pair.Value)))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Rule).ThenBy(row => row.Facts, StringComparer.Ordinal)
            .Select(row => new MissingTally(rules[row.Rule].Source.Provision, [.. row.Facts.Split(Separator, StringSplitOptions.RemoveEmptyEntries)], row.Count))]);

    // Several records can lack the same field.
    private static bool IsFirst(ImmutableArray<MissingFact> needs, int index)
    {
        for (var i = 0; i < index; i++)
            if (needs[i].Record == needs[index].Record && needs[i].Field == needs[index].Field) return false;
        return true;
    }
}
