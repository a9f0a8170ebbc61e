using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;
using OutcomesBySubject = System.Collections.Generic.Dictionary<ComplianceEngine.JudgedSubject, ComplianceEngine.ToldOutcome>;

namespace ComplianceEngine;

/// <summary>
/// Tells what changes where one pack takes another's place: two versions of a pack, or the law and a bill that amends it. A bill is
/// compared in the rules that it amends, repeals or adds, and for acts from its assumed beginning on.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PackComparison
{
    private readonly RuleEngine before;
    private readonly RuleEngine after;
    private readonly ImmutableArray<Pair> pairs;

    private PackComparison(RuleEngine before, RuleEngine after, ImmutableArray<Pair> pairs)
    {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
        Fields = before.Fields.Union(after.Fields).ToHashSet();
    }

    /// <summary>The fields that either pack looks at; see <see cref="RuleEngine.Fields"/>.</summary>
    public IReadOnlySet<FieldDefinition> Fields { get; }

    /// <summary>Links two packs.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second; a bill that amends the first, or another state of it.</param>
    /// <param name="selection">How open questions of law are to be read, in both.</param>
    /// <exception cref="ArgumentException">A reading or option chosen is not in both packs.</exception>
    public static PackComparison Create(RulePack before, RulePack after, ReadingSelection selection) =>
        new(RuleEngine.Create([before], selection), RuleEngine.Create([after], selection), [.. Pairs(before, after)]);

    /// <summary>Judges every record under both packs.</summary>
    /// <param name="records">The records; of their fields at least <see cref="Fields"/> must be kept.</param>
    /// <param name="threads">How many threads judge; at least 1. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The differences, by rule, record and person.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<Difference> Compare(RecordSet records, int threads, CancellationToken cancellation)
    {
        var options = new AuditOptions { Threads = threads, AllOutcomes = true };
        var writer = new OutcomeLines();
        var old = Judge(before);
        var now = Judge(after);
        return [.. pairs.SelectMany(pair => Compare(pair, old, now))];

        Dictionary<string, OutcomesBySubject> Judge(RuleEngine engine)
        {
            using var result = engine.Audit(records, options, writer, null, cancellation);
            return OutcomeLines.Read(result);
        }
    }

    private static IEnumerable<Pair> Pairs(RulePack before, RulePack after)
    {
        var old = before.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var now = after.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        if (after.Uses == before.Id)
        {
            var made = after.Amendments.Select(amendment => amendment.By).ToHashSet(StringComparer.Ordinal);
            return after.Amendments.Select(amendment => new Pair(old.GetValueOrDefault(amendment.Rule), amendment.By is { } by ? now.GetValueOrDefault(by) : null))
                .Concat(after.Rules.Where(rule => !made.Contains(rule.Id)).Select(rule => new Pair(null, rule)));
        }

        return old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(id => new Pair(old.GetValueOrDefault(id), now.GetValueOrDefault(id)));
    }

    private static IEnumerable<Difference> Compare(Pair pair, Dictionary<string, OutcomesBySubject> old, Dictionary<string, OutcomesBySubject> now)
    {
        var first = pair.Before is { } one ? old.GetValueOrDefault(one.Id) : null;
        var second = pair.After is { } other ? now.GetValueOrDefault(other.Id) : null;
        var subjects = (first?.Keys.AsEnumerable() ?? []).Union(second?.Keys.AsEnumerable() ?? [])
            .OrderBy(subject => subject.RecordId, StringComparer.Ordinal).ThenBy(subject => subject.PersonId, StringComparer.Ordinal);
        foreach (var subject in subjects)
        {
            var was = first?.GetValueOrDefault(subject) ?? ToldOutcome.NotInForce;
            var becomes = second?.GetValueOrDefault(subject) ?? ToldOutcome.NotInForce;
            if (pair.IsAmended && becomes.Outcome == Outcome.NotInForce) continue;
            if (Describe(pair, subject, was, becomes) is { } difference) yield return difference;
        }
    }

    private static Difference? Describe(Pair pair, JudgedSubject subject, ToldOutcome was, ToldOutcome becomes)
    {
        var (wasFinding, isFinding) = (was.Outcome.IsFinding(), becomes.Outcome.IsFinding());
        if (was.Outcome == becomes.Outcome || (!wasFinding && !isFinding)) return null;
        var kind = !wasFinding ? DifferenceKind.Gained : !isFinding ? DifferenceKind.Lost : DifferenceKind.Changed;
        var rule = pair.After ?? pair.Before!;
        var told = kind == DifferenceKind.Lost ? pair.Before! : rule;
        return new Difference(
            kind, told.Provision, rule.Id, rule.About.Name, subject.RecordId, subject.PersonId, was.Outcome, becomes.Outcome,
            kind == DifferenceKind.Lost ? was.Explanation : becomes.Explanation);
    }

    private sealed record Pair(Rule? Before, Rule? After)
    {
        // What a bill makes of a rule holds from its assumed beginning; before that nothing is to be compared.
        public bool IsAmended => Before is not null && After is not null && Before.Id != After.Id;
    }
}
