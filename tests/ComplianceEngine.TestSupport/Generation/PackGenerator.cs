using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Generation;

/// <summary>Packs of rules that mean nothing but are well formed: whatever the language allows, in every nesting.</summary>
public sealed class PackGenerator
{
    private static readonly SourceLocation Here = new(new SourceText("generated/rules.rule.yaml", ""), 1, 1, 1);
    private static readonly DateOnly[] Turns = [new(2014, 12, 14), new(2015, 2, 12), new(2018, 3, 11), new(2018, 11, 13), new(2026, 1, 29)];

    private static readonly RecordSchema[] Subjects =
        [Vocabulary.Communication, Vocabulary.Communication, Vocabulary.Custody, Vocabulary.Bail, Vocabulary.Detainer, Vocabulary.Activity, Vocabulary.Access, Vocabulary.Premises];

    private readonly Dice dice;
    private readonly ConditionGenerator conditions;
    private readonly List<Criterion> criteria = [];

    private PackGenerator(Dice dice)
    {
        this.dice = dice;
        conditions = new ConditionGenerator(dice, criteria, Readings, Here);
    }

    private static ImmutableArray<Reading> Readings { get; } =
    [
        NewReading("R1", ["one", "two"], null),
        NewReading("R2", ["one", "two"], "one"),
        NewReading("R3", ["one", "two", "three"], "two"),
    ];

    public static RulePack Generate(Dice dice, int rules) => new PackGenerator(dice).Build(rules);

    private static Reading NewReading(string id, ImmutableArray<string> options, string? standard) =>
        new(id, "", [.. options.Select(option => new ReadingOption(option, ""))], standard, [], Here);

    private RulePack Build(int rules)
    {
        for (var i = 0; i < 5; i++) criteria.Add(NewCriterion($"c{i}"));
        return new RulePack
        {
            Id = "generated",
            Title = "",
            Version = "1",
            Rules = [.. Enumerable.Range(0, rules).Select(i => NewRule($"rule{i}"))],
            Criteria = criteria.ToFrozenDictionary(criterion => criterion.Id),
            Durations = new[] { NewDuration("hours", DurationUnit.Hours, 3, 5), NewDuration("years", DurationUnit.Years, 4, 5), NewDuration("days", DurationUnit.Days, 1, 60) }
                .ToFrozenDictionary(duration => duration.Id),
            OffenseLists = new[] { NewList("l1"), NewList("l2") }.ToFrozenDictionary(list => list.Id),
            HolidayLists = new[] { NewHolidays("h1"), NewHolidays("h2") }.ToFrozenDictionary(list => list.Id),
            Readings = Readings,
            Sources = FrozenDictionary<string, Citation>.Empty,
        };
    }

    private Criterion NewCriterion(string id)
    {
        var of = dice.Pick(null, null, Vocabulary.Charge, Vocabulary.Custody, Vocabulary.Detainer, Vocabulary.Screening, Vocabulary.Communication);
        ImmutableArray<string> uses = of != Vocabulary.Custody && dice.Chance(40) ? ["custody"] : [];
        var scope = GeneratorScope.Empty(hasPerson: true);
        if (of is not null) scope = scope.With(of.Name, of);
        if (!uses.IsEmpty) scope = scope.With("custody", Vocabulary.Custody);
        return new Criterion(
            id, "", of, uses, "", [.. Periods().Select(period => new CriterionVersion(period, "", conditions.Next(scope, depth: 2), "", Here))], Here);
    }

    private Rule NewRule(string id)
    {
        var about = dice.From(Subjects);
        var hasPerson = about.PersonField is not null;
        var alone = GeneratorScope.Empty(hasPerson).With(about.Name, about);
        ImmutableArray<Binding> bindings = [.. Bindings(about, alone)];
        var named = bindings.Where(binding => binding.GoverningAt is null).Aggregate(alone, (inner, binding) => inner.With(binding.Record.Name, binding.Record));
        var scope = bindings.Aggregate(alone, (inner, binding) => inner.With(binding.Record.Name, binding.Record));
        return new Rule(
            id, "", id, about, conditions.Time(named, hasAct: false), dice.Chance(30) ? conditions.Time(scope, hasAct: false) : null, bindings,
            [.. Periods().Select(period => NewVersion(period, scope))], Here);
    }

    private IEnumerable<Binding> Bindings(RecordSchema about, GeneratorScope scope)
    {
        if (about.PersonField is null) yield break;
        var key = about.Fields.FirstOrDefault(field => field.Name == "custody_id" && !field.IsKey);
        if (about != Vocabulary.Custody && dice.Chance(70))
        {
            var by = key is not null && dice.Chance(60) ? new FieldReference(about.Name, key) : null;
            var at = by is null || dice.Chance(50) ? dice.Chance(70) ? new ActTime(Here) : conditions.Time(scope) : null;
            yield return new Binding(Vocabulary.Custody, by, at, Here);
        }

        if (about.Find("detainer_id") is { IsKey: false } detainer && dice.Chance(50))
            yield return new Binding(Vocabulary.Detainer, new FieldReference(about.Name, detainer), null, Here);
    }

    private RuleVersion NewVersion(EffectivePeriod period, GeneratorScope scope)
    {
        var exceptions = Enumerable.Range(0, dice.Pick(0, 1, 2, 3)).Select(i => NewException($"e{i}", scope));
        return new RuleVersion(period, "", "", dice.Chance(20) ? new Constant(true, Here) : conditions.Next(scope, depth: 3), [.. exceptions], new FindingTemplate([]), "", Here);
    }

    private ExceptionClause NewException(string id, GeneratorScope scope)
    {
        var asks = dice.Chance(50) ? "Is it so?" : null;
        return new ExceptionClause(id, "", asks is not null && dice.Chance(25) ? null : conditions.Next(scope, depth: 2), asks, Here);
    }

    /// <summary>Up to three versions, one after the other; the first start may be open, the last may have ended.</summary>
    private IEnumerable<EffectivePeriod> Periods()
    {
        var starts = dice.Shuffle(Turns).Take(1 + dice.Below(3)).Order().ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var open = dice.Chance(15) ? dice.Pick(1, 30) : 0;
            DateOnly? to = i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : dice.Chance(15) ? starts[i].AddDays(dice.Pick(40, 2000)) : null;
            yield return new EffectivePeriod(starts[i], starts[i].AddDays(open), to);
        }
    }

    private DurationParameter NewDuration(string id, DurationUnit unit, int least, int most) => new(
        id, "", "", [.. Periods().Select(period => new DurationVersion(period, new Duration(dice.Pick(least, most), unit, null, Here), "", Here))], Here);

    private HolidayList NewHolidays(string id) => new(id, "", "", [.. dice.Several(2, 6, NewHoliday)], Here);

    // Around the days on which law changes, so that generated times meet them.
    private Holiday NewHoliday()
    {
        var turn = dice.From(Turns).AddDays(dice.Pick(-1, 0, 0, 1, 2));
        YearlyDay on = dice.Chance(50)
            ? new FixedDay(turn.Month, Math.Min(turn.Day, 28))
            : new WeekdayOfMonth(dice.Pick(((turn.Day - 1) / 7) + 1, WeekdayOfMonth.Last), turn.DayOfWeek, turn.Month, dice.Chance(30));
        return new Holiday("", on, dice.From(Enum.GetValues<HolidayObservance>()), dice.Chance(70) ? new EffectivePeriod(new DateOnly(1990, 1, 1), new DateOnly(1990, 1, 1), null) : Periods().First(), "", "", Here);
    }

    private OffenseList NewList(string id) => new(id, "", "", [.. dice.Several(1, 3, NewEntry)], Here);

    private OffenseEntry NewEntry() => new(
        dice.Pick("PL", "PL", "VTL"), dice.Pick("120.05", "130.65-a", "265.02", "600"), dice.Chance(50) ? ImmutableArray<string>.Empty : [.. dice.Several(1, 2, () => dice.Pick("2", "2(b)", "1", "03"))],
        "", Periods().First(), "", "", Here);
}
