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
    private readonly QuantifierBinder quantifiers;
    private readonly SharingBinder sharings;

    public ConditionBinder(Names names, TimeBinder times)
    {
        this.names = names;
        this.times = times;
        quantifiers = new QuantifierBinder(names, times, this);
        sharings = new SharingBinder(names, this);
        fieldTests = new FieldTestBinder(names, times, quantifiers, new UsualBinder(names, this));
    }

    /// <summary>What stands where a condition was wrong.</summary>
    public static Constant Never(ConditionSyntax condition) => new(Holds: false, condition.Location);

    public Condition Bind(ConditionSyntax condition, Scope scope) => condition switch
    {
        BrokenCondition => Never(condition),
        ConstantSyntax constant => new Constant(constant.Holds, constant.Location),
        GroupSyntax group => BindGroup(group, scope),
        FieldTestSyntax test => fieldTests.Bind(test, scope),
        MeetsSyntax meets => BindMeets(meets, scope),
        ListedSyntax listed => BindListed(listed, scope),
        ExistsSyntax exists => quantifiers.Bind(exists, scope),
        SharingSyntax sharing => sharings.Bind(sharing, scope),
        LatestSyntax latest => quantifiers.Bind(latest, scope),
        ByReadingSyntax reading => BindReading(reading, scope),
        _ => throw new UnreachableException(),
    };

    public Condition? Optional(ConditionSyntax? condition, Scope scope) => condition is null ? null : Bind(condition, scope);

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
        if (isPerson) names.RequirePerson(meets.Scope, scope);
        var asked = isPerson ? null : names.InScope(meets.Scope, meets.Scope.Value, scope);
        if (!names.Symbols.Criteria.TryGetValue(meets.Criterion.Value, out var criterion))
            names.ReportUnknown(DiagnosticCatalog.UnknownCriterion, meets.Criterion, names.Symbols.Criteria.Keys);
        else if (!criterion.IsBroken && (isPerson || asked is not null)) CheckUse(meets.Criterion, criterion, asked, scope);
        return new MeetsTest(meets.Scope.Value, meets.Criterion.Value, at, meets.Location);
    }

    private void CheckUse(YamlScalar use, CriterionSignature criterion, RecordSchema? asked, Scope scope)
    {
        if (criterion.Of != asked)
            names.Report(
                DiagnosticCatalog.CriterionKind, use.Location, "", use.Value, criterion.Of?.Name ?? Names.Person, asked?.Name ?? Names.Person);
        if (scope.IsOpen) return;
        foreach (var needed in criterion.Uses)
        {
            var found = scope.Find(needed.Name);
            var hint = found is null ? "" : $"here the name means `{found.Name}`";
            if (found != needed) names.Report(DiagnosticCatalog.CriterionNeeds, use.Location, hint, use.Value, needed.Name);
        }
    }

    private ListedTest BindListed(ListedSyntax listed, Scope scope)
    {
        var on = times.Optional(listed.On, scope) ?? new ActTime(listed.Location);
        var charge = names.InScope(listed.Scope, listed.Scope.Value, scope);
        if (charge is not null && charge != Vocabulary.Charge)
            names.Report(DiagnosticCatalog.NotACharge, listed.Scope.Location, "", charge.Name);
        if (!names.Symbols.Lists.Contains(listed.List.Value))
            names.ReportUnknown(DiagnosticCatalog.UnknownList, listed.List, names.Symbols.Lists);
        if (listed.By is { Value: not EquivalentSection } by)
            names.Report(DiagnosticCatalog.UnknownWord, by.Location, $"its value is `{EquivalentSection}`", by.Value, "by");
        return new ListedTest(listed.Scope.Value, listed.List.Value, listed.By is not null, on, listed.Location);
    }

    private Condition BindReading(ByReadingSyntax syntax, Scope scope)
    {
        var bound = syntax.Cases.ToDictionary(one => one.Option.Value, one => Bind(one.Condition, scope), StringComparer.Ordinal);
        if (!names.Symbols.Readings.TryGetValue(syntax.Reading.Value, out var reading))
        {
            names.ReportUnknown(DiagnosticCatalog.UnknownReading, syntax.Reading, names.Symbols.Readings.Keys);
            return Never(syntax);
        }

        var options = reading.Options.Select(option => option.Id).ToList();
        foreach (var option in syntax.Cases.Select(one => one.Option).Where(option => !options.Contains(option.Value)))
            names.Report(
                DiagnosticCatalog.UnknownOption, option.Location, Names.Near(option.Value, options, "its options are"), reading.Id, option.Value);
        foreach (var option in options.Where(option => !bound.ContainsKey(option)))
            names.Report(DiagnosticCatalog.OptionMissing, syntax.Reading.Location, "", reading.Id, option);
        return new ByReading(reading.Id, [.. options.Select(option => bound.GetValueOrDefault(option) ?? Never(syntax))], syntax.Location);
    }
}
