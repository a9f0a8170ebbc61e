using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Generation;

/// <summary>Well-formed conditions and times over what is in scope.</summary>
public sealed class ConditionGenerator(Dice dice, IReadOnlyList<Criterion> criteria, ImmutableArray<Reading> readings, SourceLocation here)
{
    private static readonly RecordSchema[] Owned =
        [Vocabulary.Charge, Vocabulary.Charge, Vocabulary.Detainer, Vocabulary.Screening, Vocabulary.Screening, Vocabulary.Custody, Vocabulary.Warrant, Vocabulary.Bail, Vocabulary.Communication, Vocabulary.Incarceration];

    private static readonly DateOnly[] Days = [new(2014, 12, 14), new(2015, 2, 12), new(2018, 11, 4), new(2016, 2, 29)];

    /// <summary>A condition.</summary>
    /// <param name="scope">What it can speak of.</param>
    /// <param name="depth">How many conditions may stand inside one another.</param>
    public Condition Next(GeneratorScope scope, int depth)
    {
        for (var tries = 0; tries < 20; tries++)
            if ((depth > 0 && dice.Chance(60) ? Inner(scope, depth - 1) : Leaf(scope)) is { } made) return made;
        return new Constant(dice.Chance(50), here);
    }

    /// <summary>A time.</summary>
    /// <param name="scope">What it can speak of.</param>
    /// <param name="hasAct">Whether it can speak of the act.</param>
    /// <param name="depth">How many times may stand inside one another.</param>
    public TimeExpression Time(GeneratorScope scope, bool hasAct = true, int depth = 1)
    {
        if (depth > 0 && dice.Chance(25))
            return dice.Below(4) switch
            {
                0 => new LaterOf([.. dice.Several(2, 3, () => Time(scope, hasAct, depth - 1))], here),
                1 => new EarlierOf([.. dice.Several(2, 2, () => Time(scope, hasAct, depth - 1))], here),
                2 => new Floored(Time(scope, hasAct, depth - 1), Time(scope, hasAct, depth - 1), here),
                _ => new Shifted(Time(scope, hasAct, depth - 1), Length(hasAct), dice.Chance(40), here),
            };
        if (hasAct && dice.Chance(40)) return new ActTime(here);
        return Field(scope, FieldType.Time, FieldType.Date) is { } field && !dice.Chance(5) ? new FieldTime(field, here)
            : hasAct ? new ActTime(here)
            : new LiteralDay(dice.From(Days), here);
    }

    private Condition? Inner(GeneratorScope scope, int depth) => dice.Below(11) switch
    {
        10 => NewSharing(scope, depth),
        0 or 1 => new AllOf(Parts(scope, depth), here),
        2 or 3 => new AnyOf(Parts(scope, depth), here),
        4 => new NoneOf(Parts(scope, depth), here),
        5 or 6 when scope.HasPerson => NewExists(scope, depth),
        7 when scope.HasPerson => NewLatest(scope, depth),
        8 => NewByReading(scope, depth),
        9 => Meets(scope),
        _ => null,
    };

    private Condition? Leaf(GeneratorScope scope) => dice.Below(18) switch
    {
        0 => new Constant(dice.Chance(50), here),
        1 or 2 or 3 => Field(scope, FieldType.Choice, FieldType.Flag) is { } field ? new ChoiceTest(field, Codes(field.Field), here) : null,
        4 => Text(scope),
        5 => Field(scope, FieldType.ChoiceList) is { } field ? new ListTest(field, Codes(field.Field), here) : null,
        6 or 7 => new TimeTest(Time(scope), dice.From(Enum.GetValues<TimeComparison>()), Time(scope), here),
        8 => Field(scope, FieldType.Time, FieldType.Date) is { } field ? new HappenedTest(field, dice.Chance(50), here) : null,
        9 => new NearTest(Time(scope), Length(hasAct: true), Time(scope), here),
        10 => LookBack(scope),
        11 => Field(scope, FieldType.Id) is { } left && Field(scope, FieldType.Id) is { } right ? new SameIdTest(left, right, here) : null,
        12 => Listed(scope),
        15 => Size(scope),
        16 => Usual(scope),
        14 => new CountedTest(Time(scope), Elapsing(), Time(scope), Excluded(), here),
        13 => Field(scope, Enum.GetValues<FieldType>()) is { } field ? new RecordedTest(field, dice.Chance(50), here) : null,
        _ => Meets(scope),
    };

    private ImmutableArray<Condition> Parts(GeneratorScope scope, int depth) => [.. dice.Several(1, 3, () => Next(scope, depth))];

    private FieldReference? Field(GeneratorScope scope, params FieldType[] types)
    {
        if (scope.Records.Count == 0) return null;
        var (name, record) = dice.From(scope.Records.ToList());
        var fields = record.Fields.Where(field => types.Contains(field.Type) && field != record.PersonField && !field.IsFreeText).ToList();
        return fields.Count == 0 ? null : new FieldReference(name, dice.From(fields));
    }

    private SizeTest? Size(GeneratorScope scope)
    {
        var lists = scope.Records.Where(pair => pair.Value.PersonField is { Type: FieldType.IdList }).ToList();
        if (lists.Count == 0) return null;
        var (name, record) = dice.From(lists);
        return new SizeTest(new FieldReference(name, record.PersonField!), dice.Pick(2, 2, 3), here);
    }

    private UsualTest? Usual(GeneratorScope scope)
    {
        if (Field(scope, FieldType.Time) is not { } time) return null;
        var groups = time.Field.Record.Fields.Where(field => field is { Type: FieldType.Text, IsFreeText: false }).ToList();
        if (groups.Count == 0) return null;
        var words = time.Field.Record.Fields.Where(field => field.Type is FieldType.Choice or FieldType.Flag).ToList();
        var where = words.Count > 0 && dice.Chance(60) ? new ChoiceTest(new FieldReference("one", dice.From(words)), [1, 2], here) : null;
        return new UsualTest(time, Elapsing(), new UsualStandard(new FieldReference(time.Scope, dice.From(groups)), "one", where, dice.Pick(10, 50, 90), dice.Pick(1, 1, 2), dice.Pick(0, 4)), here);
    }

    // The first words come most often, so that conditions speak of the same ones.
    private ImmutableArray<int> Codes(FieldDefinition field)
    {
        var codes = dice.Several(1, 2, () => 1 + dice.Below(Math.Min(3, field.Choices.Length))).Distinct().Order().ToImmutableArray();
        return dice.Chance(70) ? codes : [.. Enumerable.Range(1, field.Choices.Length).Except(codes)];
    }

    private TextTest? Text(GeneratorScope scope)
    {
        if (Field(scope, FieldType.Text) is not { } field) return null;
        ImmutableArray<string> texts = field.Field.Name switch
        {
            "jurisdiction" => ["NY"],
            "law" => ["PL", "vtl"],
            _ => ["north", "120.05"],
        };
        return new TextTest(field, texts, dice.Chance(30), here);
    }

    private Duration Length(bool hasAct) => dice.Below(hasAct ? 9 : 6) switch
    {
        0 => new Duration(30, DurationUnit.Minutes, null, here),
        1 => new Duration(dice.Pick(1, 3, 4), DurationUnit.Hours, null, here),
        2 or 3 => new Duration(dice.Pick(0, 1, 40), DurationUnit.Days, null, here),
        4 or 5 => new Duration(dice.Pick(1, 5), DurationUnit.Years, null, here),
        6 or 7 => new Duration(0, DurationUnit.Hours, "hours", here),
        _ => new Duration(0, DurationUnit.Days, "days", here),
    };

    private Duration Elapsing() => dice.Pick(
        new Duration(48, DurationUnit.Hours, null, here), new Duration(24, DurationUnit.Hours, null, here), new Duration(90, DurationUnit.Minutes, null, here), new Duration(0, DurationUnit.Hours, "hours", here));

    private Exclusions Excluded() => new(
        dice.Pick<ImmutableArray<DayOfWeek>>([], [DayOfWeek.Saturday, DayOfWeek.Sunday], [DayOfWeek.Sunday], [DayOfWeek.Tuesday, DayOfWeek.Wednesday]),
        dice.Pick<ImmutableArray<string>>([], ["h1"], ["h1"], ["h1", "h2"]));

    private LookBackTest LookBack(GeneratorScope scope)
    {
        var period = dice.Pick(
            new Duration(5, DurationUnit.Years, null, here), new Duration(60, DurationUnit.Days, null, here),
            new Duration(0, DurationUnit.Years, "years", here), new Duration(0, DurationUnit.Days, "days", here));
        return new LookBackTest(Time(scope), period, Time(scope), scope.HasPerson && dice.Chance(70) ? NewTolling(scope) : null, here);
    }

    private Tolling NewTolling(GeneratorScope scope)
    {
        var name = scope.NewName(Vocabulary.Incarceration);
        var where = dice.Chance(50) ? Leaf(scope.With(name, Vocabulary.Incarceration)) : null;
        return new Tolling(Vocabulary.Incarceration, name, where, Time(scope), Time(scope), here);
    }

    private ListedTest? Listed(GeneratorScope scope)
    {
        var charges = scope.Records.Where(pair => pair.Value == Vocabulary.Charge).Select(pair => pair.Key).ToList();
        return charges.Count == 0 ? null : new ListedTest(dice.From(charges), dice.Pick("l1", "l2"), dice.Chance(30), Time(scope), here);
    }

    // Criteria are made one after the other and can use those made before.
    private MeetsTest? Meets(GeneratorScope scope)
    {
        if (criteria.Count == 0) return null;
        var criterion = dice.From(criteria);
        if (!criterion.Uses.All(use => scope.Records.ContainsKey(use))) return null;
        var names = criterion.Of is null ? ["person"] : scope.Records.Where(pair => pair.Value == criterion.Of).Select(pair => pair.Key).ToList();
        if (names.Count == 0 || !scope.HasPerson) return null;
        return new MeetsTest(dice.From(names), criterion.Id, dice.Chance(40) ? Time(scope) : null, here);
    }

    private Exists NewExists(GeneratorScope scope, int depth)
    {
        var record = dice.From(Owned);
        var name = scope.NewName(record);
        return new Exists(
            record, name, dice.Chance(85) ? Next(scope.With(name, record), depth) : null, dice.Chance(40) ? Next(scope, depth) : null, here);
    }

    private Sharing? NewSharing(GeneratorScope scope, int depth)
    {
        if (scope.Records.Count == 0) return null;
        var (outer, record) = dice.From(scope.Records.ToList());
        var identifiers = record.Fields.Where(field => field.Type == FieldType.Id && !field.IsKey).Select(field => new FieldReference(outer, field)).ToList();
        if (identifiers.Count == 0) return null;
        var name = scope.NewName(record);
        var where = dice.Chance(80) ? Next(scope.With(name, record) with { HasPerson = false }, depth) : null;
        return new Sharing(record, name, [.. dice.Several(1, 2, () => dice.From(identifiers)).Distinct()], dice.Pick(1, 1, 2, 3), where, here);
    }

    private Latest NewLatest(GeneratorScope scope, int depth)
    {
        var record = dice.From(Owned);
        var name = scope.NewName(record);
        var by = dice.From(record.Fields.Where(field => field.Type is FieldType.Time or FieldType.Date).ToList());
        return new Latest(record, name, by, Time(scope), Next(scope.With(name, record), depth), here);
    }

    private ByReading NewByReading(GeneratorScope scope, int depth)
    {
        var reading = dice.From(readings);
        return new ByReading(reading.Id, [.. reading.Options.Select(_ => Next(scope, depth))], here);
    }
}
