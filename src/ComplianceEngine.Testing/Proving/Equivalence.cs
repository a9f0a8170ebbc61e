using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>
/// Shows that a changed pack says the same as the pack of every dossier: the same outcome, excused by the same exceptions, and the same
/// counted in reports. What is told besides, such as which missing facts would settle it, is not compared.
/// </summary>
/// <param name="pack">The pack.</param>
/// <param name="changed">The changed pack: what is the same in it is the same object.</param>
/// <param name="unknownAsNo">A clause of which unknown is taken for a no besides; <see langword="null"/> for none.</param>
internal sealed class Equivalence(RulePack pack, RulePack changed, Condition? unknownAsNo)
{
    private readonly ChangedParts parts = new(pack, changed, unknownAsNo);

    /// <summary>Whether it is shown.</summary>
    /// <returns><see langword="true"/> if it is shown; <see langword="false"/> if they may differ, or it exceeds the bound.</returns>
    public bool IsShown() => ProofBound.Allows(() =>
        pack.Rules.Length == changed.Rules.Length && pack.Rules.Zip(changed.Rules).All(pair => IsSame(pair.First, pair.Second)) && Counted().All(IsSame));

    private bool IsSame(Rule rule, Rule other)
    {
        if (JudgedOn(pack, rule.About, rule.Bindings, [rule.JudgedFrom, rule.JudgedTo]) != JudgedOn(changed, other.About, other.Bindings, [other.JudgedFrom, other.JudgedTo])) return false;
        if (rule.Versions.Length != other.Versions.Length) return false;
        return rule.Versions.Zip(other.Versions).All(pair => (ReferenceEquals(pair.First, pair.Second) && !parts.Matters(pair.First)) || IsSame(rule, pair.First, pair.Second));
    }

    private bool IsSame(Rule rule, RuleVersion version, RuleVersion other)
    {
        if (version.InForce != other.InForce || !version.Exceptions.Select(exception => exception.Id).SequenceEqual(other.Exceptions.Select(exception => exception.Id))) return false;
        return IsSame((clauses, facts) => RuleDiagram.Of(rule, version, clauses, facts).Functions, (clauses, facts) => RuleDiagram.Of(rule, other, clauses, facts).Functions);
    }

    // A report counts on each of its days, under the law of that day.
    private bool IsSame(CountedCondition counted)
    {
        return !parts.Matters(counted.When) || IsSame(Count, Count);

        ImmutableArray<int> Count(ClauseDiagrams clauses, FactTable facts) => [clauses.Of(counted.When, ActContext.Of(counted.Days), Instances.Of(counted.Figure.About, counted.Figure.Bindings))];
    }

    private bool IsSame(Func<ClauseDiagrams, FactTable, ImmutableArray<int>> ofPack, Func<ClauseDiagrams, FactTable, ImmutableArray<int>> ofChanged)
    {
        var facts = new FactTable(new DiagramStore(ProofBound.Nodes));
        return AsRead().All(answers => IsSame(facts, ofPack(new ClauseDiagrams(pack, facts, null, answers.Before), facts), ofChanged(AsChanged(facts, answers.After), facts)));
    }

    private ClauseDiagrams AsChanged(FactTable facts, ImmutableDictionary<string, int> answers)
    {
        return new ClauseDiagrams(changed, facts, unknownAsNo is null ? null : Change, answers);

        int Change(Condition clause, int function) =>
            ReferenceEquals(clause, unknownAsNo) ? facts.Store.Map(function, Operations.UnknownAs, (int)Truth.False) : function;
    }

    private static bool IsSame(FactTable facts, ImmutableArray<int> before, ImmutableArray<int> after)
    {
        var store = facts.Store;
        var differ = store.Constant(0);
        foreach (var (was, now) in before.Zip(after)) differ = store.Apply(Operations.Or, differ, store.Apply(Operations.Differ, was, now));
        if (store.IsConstant(differ)) return store.ValueOf(differ) == 0;
        return !store.Values(store.Apply(Operations.And, differ, facts.Possible(""))).Contains(1);
    }

    // Where a question of law is answered otherwise unless told, the old answer is compared with the new; with none, every one is.
    private IEnumerable<(ImmutableDictionary<string, int> Before, ImmutableDictionary<string, int> After)> AsRead()
    {
        IEnumerable<(ImmutableDictionary<string, int> Before, ImmutableDictionary<string, int> After)> all = [(ImmutableDictionary<string, int>.Empty, ImmutableDictionary<string, int>.Empty)];
        foreach (var (was, now) in pack.Readings.Zip(changed.Readings).Where(pair => pair.First.DefaultOption != pair.Second.DefaultOption))
            all = [.. from pair in all from before in Options(was) from after in Options(now) select (pair.Before.SetItem(was.Id, before), pair.After.SetItem(now.Id, after))];
        return all;
    }

    private static IEnumerable<int> Options(Reading reading) => reading.DefaultOption is { } option ? [reading.IndexOf(option)] : Enumerable.Range(0, reading.Options.Length);

    /// <summary>What reports count by.</summary>
    public static IEnumerable<Condition> Counted(RulePack pack) => new Equivalence(pack, pack, null).Counted().Select(counted => counted.When);

    private IEnumerable<CountedCondition> Counted() =>
        from report in pack.Reports
        from version in report.Versions
        from item in version.Items
        where item.Figure is not null
        let figure = pack.Figures[item.Figure!]
        let days = Days(version, item)
        from condition in figure.Parts.SelectMany(Conditions).Prepend(figure.When).Concat(item.Also is { } also ? [also] : [])
        select new CountedCondition(condition, figure, days);

    // From the first day that is ever reported on to the last.
    private static EffectivePeriod Days(ReportVersion version, ReportItem item)
    {
        var first = version.Periods(version.FirstYear)[0].From;
        if (item.Starts > first) first = item.Starts.Value;
        return new EffectivePeriod(first, first, version.LastYear is { } year ? version.Periods(year)[^1].To : null);
    }

    private static IEnumerable<Condition> Conditions(FigurePart part) => part.Parts.SelectMany(Conditions).Prepend(part.When);

    // When and on which stay a rule is judged, with the lengths of time that it takes for that.
    private static string JudgedOn(RulePack pack, RecordSchema about, ImmutableArray<Binding> bindings, TimeExpression?[] times)
    {
        var keys = new ClauseKeys(pack, new ListNames(), ActContext.Anywhere("act"), Instances.Of(about, bindings));
        return string.Join('\n', bindings.Select(binding => binding.GoverningAt).Concat(times).Select(time => time is null ? "" : keys.Of(time)));
    }

    private sealed record CountedCondition(Condition When, Figure Figure, EffectivePeriod Days);
}
