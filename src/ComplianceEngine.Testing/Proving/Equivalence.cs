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
    /// <summary>The most nodes of decision diagrams made for one version of a rule.</summary>
    public const int Bound = 200_000;

    private readonly ChangedParts parts = new(pack, changed, unknownAsNo);

    /// <summary>Whether it is shown.</summary>
    /// <returns><see langword="true"/> if it is shown; <see langword="false"/> if they may differ, or it exceeds the bound.</returns>
    public bool IsShown()
    {
        try
        {
            return pack.Rules.Length == changed.Rules.Length && pack.Rules.Zip(changed.Rules).All(pair => IsSame(pair.First, pair.Second)) && Counted().All(IsSame);
        }
        catch (ProofBoundException)
        {
            return false;
        }
    }

    private bool IsSame(Rule rule, Rule other)
    {
        if (JudgedOn(pack, rule.About, rule.Bindings, [rule.JudgedFrom, rule.JudgedTo]) != JudgedOn(changed, other.About, other.Bindings, [other.JudgedFrom, other.JudgedTo])) return false;
        if (rule.Versions.Length != other.Versions.Length) return false;
        return rule.Versions.Zip(other.Versions).All(pair => (ReferenceEquals(pair.First, pair.Second) && !Matters(pair.First)) || IsSame(rule, pair.First, pair.Second));
    }

    private bool Matters(RuleVersion version) => version.Exceptions.Select(exception => exception.Condition).OfType<Condition>().Prepend(version.When).Any(parts.Matters);

    private bool IsSame(Rule rule, RuleVersion version, RuleVersion other)
    {
        if (version.InForce != other.InForce || !version.Exceptions.Select(exception => exception.Id).SequenceEqual(other.Exceptions.Select(exception => exception.Id))) return false;
        var facts = new FactTable(new DiagramStore(Bound));
        var before = RuleDiagram.Of(rule, version, new ClauseDiagrams(pack, facts), facts);
        var after = RuleDiagram.Of(rule, other, AsChanged(facts), facts);
        return IsSame(facts, [before.Outcome, .. before.Excusing], [after.Outcome, .. after.Excusing]);
    }

    // A report counts on whatever day, under the law of that day.
    private bool IsSame(CountedCondition counted)
    {
        if (!parts.Matters(counted.When)) return true;
        var facts = new FactTable(new DiagramStore(Bound));
        var (act, instances) = (ActContext.Anywhere("act"), Instances.Of(counted.Names));
        return IsSame(facts, [new ClauseDiagrams(pack, facts).Of(counted.When, act, instances)], [AsChanged(facts).Of(counted.When, act, instances)]);
    }

    private ClauseDiagrams AsChanged(FactTable facts)
    {
        return new ClauseDiagrams(changed, facts, unknownAsNo is null ? null : Change);

        int Change(Condition clause, int function) =>
            ReferenceEquals(clause, unknownAsNo) ? facts.Store.Map(function, Operations.UnknownAs, (int)Truth.False) : function;
    }

    private bool IsSame(FactTable facts, ImmutableArray<int> before, ImmutableArray<int> after)
    {
        var store = facts.Store;
        var differ = store.Constant(0);
        foreach (var (was, now) in before.Zip(after))
            foreach (var (first, second) in AsRead(facts, was, now)) differ = store.Apply(Operations.Or, differ, store.Apply(Operations.Differ, first, second));
        if (store.IsConstant(differ)) return store.ValueOf(differ) == 0;
        return !store.Values(store.Apply(Operations.And, differ, facts.Possible(""))).Contains(1);
    }

    // Where a question of law is answered otherwise unless told, the old answer is compared with the new; with none, every one is.
    private IEnumerable<(int Before, int After)> AsRead(FactTable facts, int before, int after)
    {
        IEnumerable<(int Before, int After)> pairs = [(before, after)];
        foreach (var (was, now) in pack.Readings.Zip(changed.Readings).Where(pair => pair.First.DefaultOption != pair.Second.DefaultOption))
        {
            var reading = facts.Get($"reading {was.Id}", was.Options.Length);
            var (old, other) = (Options(was), Options(now));
            pairs = [.. from pair in pairs from first in old from second in other select (facts.Store.Where(pair.Before, reading, first), facts.Store.Where(pair.After, reading, second))];
        }

        return pairs;
    }

    private static IEnumerable<int> Options(Reading reading) => reading.DefaultOption is { } option ? [reading.IndexOf(option)] : Enumerable.Range(0, reading.Options.Length);

    private IEnumerable<CountedCondition> Counted()
    {
        foreach (var figure in pack.Figures.Values)
            foreach (var condition in figure.Parts.SelectMany(Conditions).Prepend(figure.When)) yield return new CountedCondition(condition, figure);
        foreach (var item in pack.Reports.SelectMany(report => report.Versions).SelectMany(version => version.Items))
            if (item is { Also: { } also, Figure: { } name }) yield return new CountedCondition(also, pack.Figures[name]);
    }

    private static IEnumerable<Condition> Conditions(FigurePart part) => part.Parts.SelectMany(Conditions).Prepend(part.When);

    // When and on which stay a rule is judged, with the lengths of time that it takes for that.
    private static string JudgedOn(RulePack pack, RecordSchema about, ImmutableArray<Binding> bindings, TimeExpression?[] times)
    {
        var keys = new ClauseKeys(pack, ActContext.Anywhere("act"), Instances.Of(bindings.Select(binding => binding.Record.Name).Append(about.Name)));
        return string.Join('\n', bindings.Select(binding => binding.GoverningAt).Concat(times).Select(time => time is null ? "" : keys.Of(time)));
    }

    private sealed record CountedCondition(Condition When, Figure Figure)
    {
        public IEnumerable<string> Names => Figure.Bindings.Select(binding => binding.Record.Name).Append(Figure.About.Name);
    }
}
