using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>Walks over all that a pack's rules and criteria say.</summary>
internal static class PackWalk
{
    /// <summary>The outermost conditions of a rule, of all versions.</summary>
    public static IEnumerable<Condition> Roots(Rule rule) =>
        rule.Versions.SelectMany(version => version.Exceptions.Select(exception => exception.Condition).OfType<Condition>().Prepend(version.When));

    /// <summary>The outermost conditions of a figure and its parts.</summary>
    public static IEnumerable<Condition> Roots(Figure figure) => Roots(figure.Parts).Prepend(figure.When);

    /// <summary>The outermost conditions of a report's items.</summary>
    public static IEnumerable<Condition> Roots(Report report) =>
        report.Versions.SelectMany(version => version.Items).Select(item => item.Also).OfType<Condition>();

    /// <summary>The outermost conditions of all rules, figures and reports: what is judged, with criteria left out.</summary>
    public static IEnumerable<Condition> Judged(PackDraft pack) =>
        pack.Rules.SelectMany(Roots).Concat(pack.Properties.Select(property => property.Where)).Concat(pack.Figures.SelectMany(Roots)).Concat(pack.Reports.SelectMany(Roots));

    /// <summary>The outermost conditions of a criterion, of all versions.</summary>
    public static IEnumerable<Condition> Roots(Criterion criterion) => criterion.Versions.Select(version => version.Condition);

    /// <summary>Every condition, outer before inner.</summary>
    public static IEnumerable<Condition> Every(IEnumerable<Condition> roots) => roots.SelectMany(ConditionParts.SelfAndInner);

    /// <summary>Every use of a criterion.</summary>
    public static IEnumerable<MeetsTest> Uses(IEnumerable<Condition> roots) => Every(roots).OfType<MeetsTest>();

    /// <summary>Every time expression in conditions.</summary>
    public static IEnumerable<TimeExpression> Times(IEnumerable<Condition> roots) =>
        Every(roots).SelectMany(condition => ConditionParts.Of(condition).Times).SelectMany(ConditionParts.SelfAndInner);

    /// <summary>The times of a rule that stand outside its conditions.</summary>
    public static IEnumerable<TimeExpression> OwnTimes(Rule rule)
    {
        TimeExpression?[] own = [rule.JudgedFrom, rule.JudgedTo, .. rule.Bindings.Select(binding => binding.GoverningAt)];
        return own.OfType<TimeExpression>().SelectMany(ConditionParts.SelfAndInner);
    }

    /// <summary>The times of a figure that stand outside its conditions.</summary>
    public static IEnumerable<TimeExpression> OwnTimes(Figure figure)
    {
        TimeExpression?[] own = [figure.CountedOn, .. figure.Bindings.Select(binding => binding.GoverningAt)];
        return own.OfType<TimeExpression>().SelectMany(ConditionParts.SelfAndInner);
    }

    /// <summary>The lengths of time that are parameters, in conditions and times.</summary>
    public static IEnumerable<string> Parameters(IEnumerable<Condition> roots, IEnumerable<TimeExpression> times)
    {
        var all = roots.ToImmutableArray();
        return Every(all).SelectMany(condition => ConditionParts.Of(condition).Durations)
            .Concat(times.Concat(Times(all)).OfType<Shifted>().Select(shifted => shifted.By))
            .Select(duration => duration.Parameter)
            .OfType<string>();
    }

    /// <summary>The criteria by name; of those with one name, the first.</summary>
    public static Dictionary<string, Criterion> ByName(PackDraft pack) =>
        pack.Criteria.GroupBy(criterion => criterion.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    // Parts inside parts are the same for each, and are walked once.
    private static IEnumerable<Condition> Roots(ImmutableArray<FigurePart> parts) =>
        parts.Select(part => part.When).Concat(parts is [{ Parts.IsEmpty: false } first, ..] ? Roots(first.Parts) : []);
}
