using System.Collections.Immutable;
using System.Diagnostics;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds conditions. What means nothing is reported and becomes a condition that never holds, so that the rest can go on.</summary>
internal sealed class ConditionBinder
{
    private const string EquivalentSection = "equivalent_section";

    private readonly Names names;
    private readonly TimeBinder times;
    private readonly FieldTestBinder fieldTests;

    public ConditionBinder(Names names, TimeBinder times)
    {
        this.names = names;
        this.times = times;
        fieldTests = new FieldTestBinder(names, times, this);
    }

    public Condition Bind(ConditionSyntax condition, Scope scope) => condition switch
    {
        BrokenCondition => Never(condition),
        ConstantSyntax constant => new Constant(constant.Holds, constant.Location),
        GroupSyntax group => BindGroup(group, scope),
        FieldTestSyntax test => fieldTests.Bind(test, scope),
        MeetsSyntax meets => BindMeets(meets, scope),
        ListedSyntax listed => BindListed(listed, scope),
        ExistsSyntax exists => BindExists(exists, scope),
        LatestSyntax latest => BindLatest(latest, scope),
        ByReadingSyntax reading => BindReading(reading, scope),
        _ => throw new UnreachableException(),
    };

    public Condition? Optional(ConditionSyntax? condition, Scope scope) => condition is null ? null : Bind(condition, scope);

    public Tolling? BindTolling(TollingSyntax? tolling, Scope scope)
    {
        if (tolling is null) return null;
        var from = times.Bind(tolling.From, scope);
        var to = times.Bind(tolling.To, scope);
        if (tolling.Record is null || Owned(tolling.Record, scope) is not { } record)
        {
            Optional(tolling.Where, scope.Opened());
            return null;
        }

        if (record.Find("from") is null || record.Find("to") is null) names.Report(DiagnosticCatalog.SpansNoTime, tolling.Record.Location, "", record.Name);
        var alias = names.NewName(tolling.Alias, tolling.Record, scope);
        return new Tolling(record, alias, Optional(tolling.Where, scope.With(alias, record)), from, to, tolling.Location);
    }

    private static Constant Never(ConditionSyntax condition) => new(Holds: false, condition.Location);

    private Condition BindGroup(GroupSyntax group, Scope scope)
    {
        ImmutableArray<Condition> parts = [.. group.Parts.Select(part => Bind(part, scope))];
        return group.Head switch
        {
            "all" => new AllOf(parts, group.Location),
            "any" => new AnyOf(parts, group.Location),
            _ => new NoneOf(parts, group.Location),
        };
    }

    private MeetsTest BindMeets(MeetsSyntax meets, Scope scope)
    {
        var at = times.Optional(meets.At, scope);
        var isPerson = meets.Scope.Value == Names.Person;
        if (isPerson) RequirePerson(meets.Scope, scope);
        var asked = isPerson ? null : names.InScope(meets.Scope, meets.Scope.Value, scope);
        if (!names.Symbols.Criteria.TryGetValue(meets.Criterion.Value, out var criterion))
            names.Report(
                DiagnosticCatalog.UnknownCriterion, meets.Criterion.Location,
                Suggestion.DidYouMean(meets.Criterion.Value, names.Symbols.Criteria.Keys), meets.Criterion.Value);
        else if (!criterion.IsBroken && (isPerson || asked is not null)) CheckUse(meets.Criterion, criterion, asked, scope);
        return new MeetsTest(meets.Scope.Value, meets.Criterion.Value, at, meets.Location);
    }

    private void CheckUse(YamlScalar use, CriterionSignature criterion, RecordSchema? asked, Scope scope)
    {
        if (criterion.Of != asked)
            names.Report(DiagnosticCatalog.CriterionKind, use.Location, "", use.Value, criterion.Of?.Name ?? Names.Person, asked?.Name ?? Names.Person);
        foreach (var needed in criterion.Uses)
            if (scope.Find(needed.Name) is var found && found != needed && !scope.IsOpen)
                names.Report(DiagnosticCatalog.CriterionNeeds, use.Location, found is null ? "" : $"here the name means `{found.Name}`", use.Value, needed.Name);
    }

    private ListedTest BindListed(ListedSyntax listed, Scope scope)
    {
        var on = times.Optional(listed.On, scope) ?? new ActTime(listed.Location);
        var charge = names.InScope(listed.Scope, listed.Scope.Value, scope);
        if (charge is not null && charge != Vocabulary.Charge) names.Report(DiagnosticCatalog.NotACharge, listed.Scope.Location, "", charge.Name);
        if (!names.Symbols.Lists.Contains(listed.List.Value))
            names.Report(DiagnosticCatalog.UnknownList, listed.List.Location, Suggestion.DidYouMean(listed.List.Value, names.Symbols.Lists), listed.List.Value);
        if (listed.By is { Value: not EquivalentSection } by)
            names.Report(DiagnosticCatalog.UnknownWord, by.Location, $"its value is `{EquivalentSection}`", by.Value, "by");
        return new ListedTest(listed.Scope.Value, listed.List.Value, listed.By is not null, on, listed.Location);
    }

    private Condition BindExists(ExistsSyntax exists, Scope scope)
    {
        var completeWhen = Optional(exists.CompleteWhen, scope);
        if (Owned(exists.Record, scope) is not { } record)
        {
            Optional(exists.Where, scope.Opened());
            return Never(exists);
        }

        var alias = names.NewName(exists.Alias, exists.Record, scope);
        return new Exists(record, alias, Optional(exists.Where, scope.With(alias, record)), completeWhen, exists.Location);
    }

    private Condition BindLatest(LatestSyntax latest, Scope scope)
    {
        var notAfter = times.Optional(latest.NotAfter, scope) ?? new ActTime(latest.Location);
        if (Owned(latest.Record, scope) is not { } record)
        {
            Bind(latest.Where, scope.Opened());
            return Never(latest);
        }

        var alias = names.NewName(latest.Alias, latest.Record, scope);
        var where = Bind(latest.Where, scope.With(alias, record));
        return OrderOf(latest, record) is { } by ? new Latest(record, alias, by, notAfter, where, latest.Location) : Never(latest);
    }

    /// <summary>The field that orders records: the one named, else the only date or time that the record has.</summary>
    private FieldDefinition? OrderOf(LatestSyntax latest, RecordSchema record)
    {
        var known = record.Fields.Where(field => field.Type is FieldType.Date or FieldType.Time).ToList();
        if (latest.By is { } word)
        {
            var named = known.Find(field => field.Name == word.Value);
            if (named is null) names.Report(DiagnosticCatalog.UnknownField, word.Location, Names.Near(word.Value, known.Select(field => field.Name), "its dates and times are"), record.Name, word.Value);
            return named;
        }

        if (known.Count == 1) return known[0];
        names.Report(DiagnosticCatalog.OrderOpen, latest.Record.Location, Names.Near("", known.Select(field => field.Name), "its dates and times are"), record.Name);
        return null;
    }

    private Condition BindReading(ByReadingSyntax syntax, Scope scope)
    {
        var bound = syntax.Cases.ToDictionary(one => one.Option.Value, one => Bind(one.Condition, scope), StringComparer.Ordinal);
        if (!names.Symbols.Readings.TryGetValue(syntax.Reading.Value, out var reading))
        {
            names.Report(
                DiagnosticCatalog.UnknownReading, syntax.Reading.Location,
                Suggestion.DidYouMean(syntax.Reading.Value, names.Symbols.Readings.Keys), syntax.Reading.Value);
            return Never(syntax);
        }

        var options = reading.Options.Select(option => option.Id).ToList();
        foreach (var one in syntax.Cases)
            if (!options.Contains(one.Option.Value))
                names.Report(DiagnosticCatalog.UnknownOption, one.Option.Location, Names.Near(one.Option.Value, options, "its options are"), reading.Id, one.Option.Value);
        foreach (var option in options)
            if (!bound.ContainsKey(option)) names.Report(DiagnosticCatalog.OptionMissing, syntax.Reading.Location, "", reading.Id, option);
        return new ByReading(reading.Id, [.. options.Select(option => bound.GetValueOrDefault(option) ?? Never(syntax))], syntax.Location);
    }

    /// <summary>A kind of record that can be looked for among the person's.</summary>
    private RecordSchema? Owned(YamlScalar word, Scope scope)
    {
        RequirePerson(word, scope);
        if (names.Record(word) is not { } record) return null;
        if (record.PersonField is null) names.Report(DiagnosticCatalog.BelongsToNoOne, word.Location, "", record.Name);
        return record;
    }

    private void RequirePerson(YamlScalar word, Scope scope)
    {
        if (!scope.HasPerson) names.Report(DiagnosticCatalog.NoPerson, word.Location, "", scope.Subject!.Name);
    }
}
