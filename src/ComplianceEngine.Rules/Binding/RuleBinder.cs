using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds rules and criteria.</summary>
internal sealed class RuleBinder(Names names, TimeBinder times)
{
    private readonly ConditionBinder conditions = new(names, times);
    private readonly TemplateBinder templates = new(names);

    /// <summary>Makes a criterion known, so that any condition can use it.</summary>
    public void DeclareCriterion(CriterionSyntax criterion)
    {
        var isPerson = criterion.Of?.Value == Names.Person;
        var of = isPerson ? null : names.Record(criterion.Of);
        ImmutableArray<RecordSchema?> uses = [.. criterion.Uses.Select(names.Record)];
        for (var i = 0; i < uses.Length; i++)
            if (uses[i] is { } record && (record == of || uses.IndexOf(record) < i))
                names.Report(DiagnosticCatalog.NameTaken, criterion.Uses[i].Location, "", record.Name);
        var isBroken = (of is null && !isPerson) || uses.Contains(null);
        names.Symbols.Criteria.TryAdd(names.Name(criterion.Id), new CriterionSignature(of, [.. uses.OfType<RecordSchema>()], isBroken));
    }

    public Criterion BindCriterion(CriterionSyntax criterion)
    {
        var of = criterion.Of is { } word ? Vocabulary.Find(word.Value) : null;
        var uses = criterion.Uses.Select(use => Vocabulary.Find(use.Value)).OfType<RecordSchema>().ToList();
        var scope = uses.Aggregate(Scope.Of(of), (inner, use) => inner.With(use.Name, use));
        if ((of is null && criterion.Of?.Value != Names.Person) || uses.Count < criterion.Uses.Length) scope = scope.Opened();
        return new Criterion(
            Names.Text(criterion.Id),
            Names.Text(criterion.Title),
            of,
            [.. uses.Select(use => use.Name)],
            Names.Text(criterion.Cite),
            Versions.AllOrNone(criterion.Versions.Select(version => BindVersion(version, scope))),
            criterion.Id?.Location ?? criterion.Location);
    }

    public Rule? BindRule(RuleSyntax rule)
    {
        var id = names.Name(rule.Id);
        var about = names.Record(rule.About);
        var judged = about is null ? Scope.Of(null).Opened() : Scope.Of(about);
        var bindings = BindAll(rule.With, about, judged);
        var known = bindings.Length < rule.With.Length ? judged.Opened() : judged;
        var scope = bindings.Aggregate(known, (inner, one) => inner.With(one.Record.Name, one.Record));
        var from = times.Bind(rule.JudgedFrom, scope.BeforeAct());
        var to = times.Optional(rule.JudgedTo, scope.BeforeAct());
        RefuseGoverned(from, bindings);
        var versions = Versions.AllOrNone(rule.Versions.Select(version => BindVersion(version, scope)));
        var challenged = rule.Challenged is { } suit ? names.Source(suit) : "";
        if (about is null) return null;
        return new Rule(id, Names.Text(rule.Title), Names.Text(rule.Provision), about, from, to, bindings, versions, rule.Id?.Location ?? rule.Location)
        {
            Challenged = challenged,
        };
    }

    private void RefuseGoverned(TimeExpression from, ImmutableArray<Binding> bindings)
    {
        foreach (var time in ConditionParts.SelfAndInner(from).OfType<FieldTime>())
            if (bindings.Any(binding => binding.GoverningAt is not null && binding.Record.Name == time.Field.Scope))
                names.Report(DiagnosticCatalog.ActNeedsRecord, time.Location, "", time.Field.Scope);
    }

    private ImmutableArray<Binding> BindAll(ImmutableArray<BindingSyntax> with, RecordSchema? about, Scope judged)
    {
        var bindings = ImmutableArray.CreateBuilder<Binding>();
        foreach (var syntax in with)
        {
            if (names.Record(syntax.Record) is not { } record) continue;
            if (record == about) names.Report(DiagnosticCatalog.NameTaken, syntax.Record.Location, "", record.Name);
            if (syntax.GoverningAt is not null && record != Vocabulary.Custody)
                names.Report(DiagnosticCatalog.OnlyStaysGovern, syntax.Record.Location, "", record.Name);
            if (syntax.GoverningAt is not null) names.RequirePerson(syntax.Record, judged);
            var by = syntax.By is { } word ? BindKey(word, record, judged) : null;
            bindings.Add(new Binding(record, by, times.Optional(syntax.GoverningAt, judged), syntax.Record.Location));
        }

        return bindings.ToImmutable();
    }

    private FieldReference? BindKey(YamlScalar word, RecordSchema record, Scope judged)
    {
        if (names.Field(word, judged) is not { } reference) return null;
        var field = reference.Field;
        var named = Names.NamedBy(field);
        if (field.Type != FieldType.Id) names.Report(DiagnosticCatalog.FieldIsNoId, word.Location, "", word.Value, FieldTypeWords.Of(field.Type));
        else if (field.IsKey || field.IsPrivate || (named is not null && named != record))
            names.Report(DiagnosticCatalog.NamesNoRecord, word.Location, "", reference, record.Name);
        return reference;
    }

    private RuleVersion? BindVersion(RuleVersionSyntax version, Scope scope)
    {
        var inForce = names.Period(version.InForce);
        var source = names.Source(version.Source);
        var when = conditions.Bind(version.When, scope);
        ImmutableArray<ExceptionClause> exceptions = [.. version.Unless.Select(exception => BindException(exception, scope))];
        var explanation = templates.Bind(version.Finding, scope);
        if (inForce is null) return null;
        return new RuleVersion(inForce, Names.Text(version.EnactedBy), source, when, exceptions, explanation, Names.Text(version.Note), version.Location);
    }

    private ExceptionClause BindException(ExceptionSyntax exception, Scope scope) => new(
        names.Name(exception.Id),
        Names.Text(exception.Cite),
        conditions.Optional(exception.Condition, scope),
        exception.Asks is { } question ? Names.Text(question) : null,
        exception.Id?.Location ?? exception.Location);

    private CriterionVersion? BindVersion(CriterionVersionSyntax version, Scope scope)
    {
        var inForce = names.Period(version.InForce);
        var source = names.Source(version.Source);
        var condition = conditions.Bind(version.Condition, scope);
        return inForce is null ? null : new CriterionVersion(inForce, source, condition, Names.Text(version.Note), version.Location);
    }
}
