using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds properties, each in the scope of its rule.</summary>
internal sealed class PropertyBinder(Names names, TimeBinder times, ImmutableArray<Rule> rules)
{
    private readonly ConditionBinder conditions = new(names, times);

    public RuleProperty? Bind(PropertySyntax property)
    {
        var id = names.Name(property.Id);
        var rule = rules.FirstOrDefault(one => one.Id == property.Rule?.Value);
        if (rule is null && property.Rule is { } word)
            Refuse(word, PropertyShapes.Rule, [.. rules.Select(one => one.Id)]);
        if (property.Never is null && property.Always is null) names.Report(DiagnosticCatalog.KeyMissing, property.Location, "", PropertyShapes.Never.Name);
        if (rule is null) return null;
        var scope = rule.Bindings.Aggregate(Scope.Of(rule.About), (inner, binding) => inner.With(binding.Record.Name, binding.Record));
        return new RuleProperty(
            id, Names.Text(property.Title), Names.Text(property.Cite), rule.Id, conditions.Bind(property.Where, scope), BindClaim(property.Never, rule), BindClaim(property.Always, rule),
            property.Id?.Location ?? property.Location);
    }

    private PropertyClaim? BindClaim(ClaimSyntax? claim, Rule rule)
    {
        if (claim?.Outcome is not { } outcome) return null;
        if (!PropertyShapes.OutcomeNames.Contains(outcome.Value)) Refuse(outcome, PropertyShapes.Outcome, PropertyShapes.OutcomeNames);
        ImmutableArray<string> known = [.. rule.Versions.SelectMany(version => version.Exceptions).Select(exception => exception.Id).Distinct(StringComparer.Ordinal)];
        if (claim.Exception is { } exception && !known.Contains(exception.Value)) Refuse(exception, PropertyShapes.Exception, known);
        return new PropertyClaim(outcome.Value, claim.Exception?.Value);
    }

    private void Refuse(YamlScalar word, KeyShape key, ImmutableArray<string> known) =>
        names.Report(DiagnosticCatalog.UnknownWord, word.Location, Names.Near(word.Value, known, "its values are"), word.Value, key.Name);
}
