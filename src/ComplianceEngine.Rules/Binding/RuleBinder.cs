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
        var judged = BindJudged(rule.About, rule.With, rule.JudgedFrom, rule.JudgedTo);
        var versions = Versions.AllOrNone(rule.Versions.Select(version => BindVersion(version, judged.Scope)));
        var challenged = rule.Challenged is { } suit ? names.Source(suit) : "";
        if (judged.About is not { } about) return null;
        var place = rule.Id?.Location ?? rule.Location;
        return new Rule(id, Names.Text(rule.Title), Names.Text(rule.Provision), about, judged.From, judged.To, judged.Bindings, versions, place)
        {
            Challenged = challenged,
        };
    }

    /// <summary>Binds what is judged, and when, with the records that are then in scope.</summary>
    public Judged BindJudged(YamlScalar? about, ImmutableArray<BindingSyntax> with, TimeSyntax from, TimeSyntax? to)
    {
        var record = names.Record(about);
        var alone = record is null ? Scope.Of(null).Opened() : Scope.Of(record);
        var bindings = BindAll(with, record, alone);
        var known = bindings.Length < with.Length ? alone.Opened() : alone;
        var scope = bindings.Aggregate(known, (inner, one) => inner.With(one.Record.Name, one.Record));
        var judgedFrom = times.Bind(from, scope.BeforeAct());
        var judgedTo = times.Optional(to, scope.BeforeAct());
        RefuseGoverned(judgedFrom, bindings);
        return new Judged(record, scope, bindings, judgedFrom, judgedTo);
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
        var explanation = templates.Bind(version.Finding, when, scope);
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

/// <summary>What is judged.</summary>
/// <param name="About">The kind of record; <see langword="null"/> if there is no such kind, which is reported.</param>
/// <param name="Scope">The names in scope.</param>
/// <param name="Bindings">Further records in scope.</param>
/// <param name="From">The moment of the act, or its start.</param>
/// <param name="To">The act's end; <see langword="null"/> if it has no duration.</param>
internal sealed record Judged(RecordSchema? About, Scope Scope, ImmutableArray<Binding> Bindings, TimeExpression From, TimeExpression? To);
