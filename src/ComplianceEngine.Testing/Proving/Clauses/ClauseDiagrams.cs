using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>What clauses give, as functions of facts. What is asked of clauses that are not the same may still be the same function.</summary>
/// <param name="pack">The pack that they stand in.</param>
/// <param name="facts">The facts.</param>
/// <param name="see">What changes the value of single clauses; <see langword="null"/> for nothing.</param>
/// <param name="answers">The answers taken to questions of law, by their places; any may be given to a question that is not among them.</param>
/// <remarks>
/// It never gives fewer combinations of values than records can: what two facts have to do with each other is left out unless
/// <see cref="FactTable.Possible"/> says it. So what holds for all of them holds of every dossier.
/// </remarks>
internal sealed class ClauseDiagrams(RulePack pack, FactTable facts, Func<Condition, int, int>? see = null, IReadOnlyDictionary<string, int>? answers = null)
{
    private readonly Dictionary<(string, string, string), int> criteria = [];

    private FactTable Facts => facts;

    private RulePack Pack => pack;

    private IReadOnlyDictionary<string, int>? Answers => answers;

    private DiagramStore Store => facts.Store;

    /// <summary>The function of a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="act">The moment of the act.</param>
    /// <param name="instances">What names in scope stand for.</param>
    public int Of(Condition condition, ActContext act, Instances instances)
    {
        var function = condition.Accept(new Visitor(this, act, instances));
        return see is null ? function : see(condition, function);
    }

    private int Meets(MeetsTest test, ActContext act, Instances instances)
    {
        var criterion = pack.Criteria[test.Criterion];
        var inner = instances.For(criterion, test.Scope);
        var moment = test.At is null or ActTime ? act : act.At(new ClauseKeys(pack, facts.Lists, act, instances).Of(test.At), test.At);
        var key = (criterion.Id, $"{inner.Path} {inner.Text}", moment.Text);
        if (criteria.TryGetValue(key, out var known)) return known;
        return criteria[key] = Versions(criterion, moment, inner);
    }

    // Outside every version a criterion does not hold.
    private int Versions(Criterion criterion, ActContext act, Instances instances)
    {
        var versions = criterion.Versions.Select(version => (version.Condition, Period: act.Clip(version.InForce))).Where(version => version.Period is not null).ToList();
        if (versions.Count == 0) return Store.Constant((int)Truth.False);
        if (versions is [var (only, period)] && act.IsWithin(period!)) return Of(only, act, instances);
        List<int> ways = [.. versions.Select(version => Of(version.Condition, act, instances)), Store.Constant((int)Truth.False)];
        for (var first = 0; first < versions.Count; first++)
        {
            int? open = null;
            for (var last = first; last < versions.Count; last++)
            {
                var next = Of(versions[last].Condition, act.Within(versions[last].Period!), instances);
                open = open is { } before ? Store.Apply(Operations.Agree, before, next) : next;
                ways.Add(open.Value);
                ways.Add(Store.Apply(Operations.Agree, open.Value, Store.Constant((int)Truth.False)));
            }
        }

        return Store.Select(facts.Get($"{act.Text} in {string.Join(' ', versions.Select(version => version.Period))}", ways.Count), ways);
    }

    private sealed class Visitor(ClauseDiagrams all, ActContext act, Instances instances) : IConditionVisitor<int>
    {
        private readonly FactTable facts = all.Facts;
        private readonly ClauseKeys keys = new(all.Pack, all.Facts.Lists, act, instances);

        private DiagramStore Store => facts.Store;

        public int Visit(AllOf condition) => Fold(condition.Parts, Operations.And);

        public int Visit(AnyOf condition) => Fold(condition.Parts, Operations.Or);

        public int Visit(NoneOf condition) => Store.Map(Fold(condition.Parts, Operations.Or), Operations.Not, 0);

        public int Visit(Constant condition) => Store.Constant((int)(condition.Holds ? Truth.True : Truth.False));

        public int Visit(ChoiceTest condition)
        {
            var field = condition.Field.Field;
            var values = new int[field.Choices.Length + 1];
            values[0] = (int)Truth.Unknown;
            foreach (var code in condition.Codes) values[code] = (int)Truth.True;
            return Store.Of(facts.Choice(instances.Names[condition.Field.Scope], field), values);
        }

        public int Visit(TextTest condition)
        {
            var any = Store.Constant((int)Truth.False);
            foreach (var text in condition.Texts) any = Store.Apply(Operations.Or, any, facts.Text(instances.Names[condition.Field.Scope], condition.Field.Field, text));
            return condition.IsNegated ? Store.Map(any, Operations.Not, 0) : any;
        }

        public int Visit(ListTest condition)
        {
            var list = keys.Of(condition.Field);
            var any = Store.Of(facts.Get($"{list} complete", 2), (int)Truth.Unknown, (int)Truth.False);
            foreach (var code in condition.Codes)
                any = Store.Apply(Operations.Or, any, Store.Of(facts.Get($"{list} has {condition.Field.Field.Choices[code - 1]}", 2), (int)Truth.False, (int)Truth.True));
            return any;
        }

        public int Visit(TimeTest condition)
        {
            var (left, right) = (keys.Of(condition.Left), keys.Of(condition.Right));
            return string.CompareOrdinal(left, right) switch
            {
                < 0 => Store.Of(facts.Moments(instances.Path, left, right), IntervalRelation.Values(condition.Comparison)),
                > 0 => Store.Of(facts.Moments(instances.Path, right, left), IntervalRelation.TurnedValues(condition.Comparison)),
                _ => facts.Truth($"{left} {condition.Comparison} itself"),
            };
        }

        public int Visit(HappenedTest condition) => Signed(facts.Truth($"{keys.Of(condition.Field)} happened"), condition.Happened);

        public int Visit(RecordedTest condition) => Signed(facts.Recorded(instances.Names[condition.Field.Scope], condition.Field.Field), condition.IsRecorded);

        public int Visit(NearTest condition) => facts.Truth($"{keys.Of(condition.Time)} within {keys.Of(condition.Distance)} of {keys.Of(condition.Center)}");

        public int Visit(CountedTest condition) =>
            facts.Truth($"{keys.Of(condition.Time)} within {keys.Of(condition.Length)} after {keys.Of(condition.Start)} but {keys.Of(condition.Excluded)}");

        public int Visit(UsualTest condition)
        {
            var standard = condition.Standard;
            var inside = instances.Inside("usual", standard.Alias);
            return facts.Truth(FormattableString.Invariant(
                $"{keys.Of(condition.Time)} later by {keys.Of(condition.Margin)} than usual {standard.Group.Field} {standard.Percentile} {standard.Least} {standard.DayBegins} {Inner(standard.Where, inside)}"));
        }

        public int Visit(LookBackTest condition)
        {
            var extended = "";
            if (condition.Tolling is { } tolling)
            {
                var inside = instances.Inside(tolling.Record.Name, tolling.Alias);
                extended = FormattableString.Invariant($" extended {tolling.Record} {Inner(tolling.Where, inside)} {keys.Of(tolling.From)} {keys.Of(tolling.To)}");
            }

            return facts.Truth($"{keys.Of(condition.Day)} within {keys.Of(condition.Period)} before {keys.Of(condition.Before)}{extended}");
        }

        public int Visit(SizeTest condition) => facts.Truth(FormattableString.Invariant($"{keys.Of(condition.Field)} names {condition.Least}"));

        public int Visit(SameIdTest condition)
        {
            var (left, right) = (keys.Of(condition.Left), keys.Of(condition.Right));
            return facts.Truth(string.CompareOrdinal(left, right) < 0 ? $"{left} same as {right}" : $"{right} same as {left}");
        }

        public int Visit(ListedTest condition) => facts.Truth(keys.Of(condition));

        public int Visit(MeetsTest condition) => all.Meets(condition, act, instances);

        public int Visit(Exists condition)
        {
            var inside = instances.Inside(condition.Record.Name, condition.Alias);
            var found = facts.Search(condition.Record.Name, instances.Path, inside.Path, Inner(condition.Where, inside), isLatest: false);
            return Store.Apply(Operations.Or, found, Absent(condition));
        }

        public int Visit(Sharing condition)
        {
            var inside = instances.Inside(condition.Record.Name, condition.Alias);
            var same = string.Join(',', condition.Same.Select(keys.Of));
            return facts.Truth(FormattableString.Invariant($"{condition.Least} {condition.Record} sharing {same} {Inner(condition.Where, inside)}"));
        }

        public int Visit(Latest condition)
        {
            var kind = $"latest {condition.Record.Name} by {condition.By.Name} not after {keys.Of(condition.NotAfter)}";
            var inside = instances.Inside(kind, condition.Alias);
            return facts.Search(kind, instances.Path, inside.Path, all.Of(condition.Where, act, inside), isLatest: true);
        }

        public int Visit(ByReading condition)
        {
            if (all.Answers is { } answers && answers.TryGetValue(condition.Reading, out var answer)) return all.Of(condition.Options[answer], act, instances);
            return Store.Select(facts.Get($"reading {condition.Reading}", condition.Options.Length), [.. condition.Options.Select(option => all.Of(option, act, instances))]);
        }

        private int Inner(Condition? condition, Instances inside) =>
            condition is null ? Store.Constant((int)Truth.True) : all.Of(condition, act, inside);

        // Without a match it is unknown unless it is known that no record is missing.
        private int Absent(Exists condition)
        {
            var kind = condition.Record.Name;
            var absent = Store.Of(facts.Get($"all {kind} records are there", 2), (int)Truth.Unknown, (int)Truth.False);
            if (condition.CompleteWhen is not { } complete) return absent;
            var undamaged = Store.Of(facts.Get($"no {kind} record was lost", 2), 0, (int)Truth.True);
            var known = Store.Apply(Operations.And, all.Of(complete, act, instances), undamaged);
            return Store.Apply(Operations.And, absent, Store.Map(known, AbsentIf, 0));
        }

        private int Signed(int function, bool sign) => sign ? function : Store.Map(function, Operations.Not, 0);

        private int Fold(ImmutableArray<Condition> parts, BinaryOperation operation)
        {
            var result = all.Of(parts[0], act, instances);
            for (var i = 1; i < parts.Length; i++) result = Store.Apply(operation, result, all.Of(parts[i], act, instances));
            return result;
        }

        private static readonly BinaryOperation AbsentIf = new((known, _) => (int)(known == (int)Truth.True ? Truth.False : Truth.Unknown));
    }
}
