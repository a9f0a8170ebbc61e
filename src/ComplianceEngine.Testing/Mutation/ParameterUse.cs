using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Which clauses and rules speak of a parameter, list, criterion or reading of a pack.</summary>
/// <param name="pack">The pack.</param>
/// <param name="clauses">Its clauses.</param>
internal sealed class ParameterUse(RulePack pack, ImmutableArray<PackClause> clauses)
{
    /// <summary>Cases that a criterion's dates can matter to.</summary>
    public Reach OfCriterion(string id) => WhereReportsToo(clause => clause is MeetsTest test && test.Criterion == id);

    /// <summary>Cases that a length of time can matter to.</summary>
    public Reach OfDuration(string id) => Where(clause => Names(clause).Contains(id)) with
    {
        Rules = pack.Rules.Where(rule => Times(rule).SelectMany(Names).Contains(id)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>Cases that a list of offenses can matter to.</summary>
    public Reach OfList(string id) => Where(clause => clause is ListedTest test && test.List == id);

    /// <summary>Cases that a list of holidays can matter to.</summary>
    public Reach OfHolidays(string id) => Where(clause => clause is CountedTest test && test.Excluded.Holidays.Contains(id));

    /// <summary>Cases that an open reading can matter to.</summary>
    public Reach OfReading(string id) => WhereReportsToo(clause => clause is ByReading reading && reading.Reading == id);

    private Reach WhereReportsToo(Func<Condition, bool> speaks) =>
        Where(speaks) with { Rules = pack.Reports.Where(report => Clauses(report).Any(speaks)).Select(report => report.Id).ToHashSet(StringComparer.Ordinal) };

    private Reach Where(Func<Condition, bool> speaks) =>
        new(new HashSet<string>(), [.. Enumerable.Range(0, clauses.Length).Where(i => speaks(clauses[i].Condition))]);

    // Cases of reports note no values of the clauses of figures, so that what those speak of is told by the report's name.
    private IEnumerable<Condition> Clauses(Report report)
    {
        var items = report.Versions.SelectMany(version => version.Items).ToList();
        var figures = items.Select(item => item.Figure).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => pack.Figures[name]);
        return items.Select(item => item.Also).OfType<Condition>().Concat(figures.SelectMany(figure => figure.Parts.SelectMany(Roots).Prepend(figure.When)))
            .SelectMany(ConditionParts.SelfAndInner);
    }

    private static IEnumerable<Condition> Roots(FigurePart part) => part.Parts.SelectMany(Roots).Prepend(part.When);

    private static IEnumerable<string> Names(Condition clause)
    {
        var parts = ConditionParts.Of(clause);
        return parts.Durations.Select(length => length.Parameter).OfType<string>().Concat(parts.Times.SelectMany(Names));
    }

    private static IEnumerable<string> Names(TimeExpression time) =>
        ConditionParts.SelfAndInner(time).OfType<Shifted>().Select(shifted => shifted.By.Parameter).OfType<string>();

    private static IEnumerable<TimeExpression> Times(Rule rule) =>
        rule.Bindings.Select(binding => binding.GoverningAt).Append(rule.JudgedFrom).Append(rule.JudgedTo).OfType<TimeExpression>();
}
