using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Syntax to model: every name must mean something, every value must fit.</summary>
internal static class PackBinder
{
    /// <summary>Binds a pack. What rules rest on comes first, since rules speak of it; criteria may speak of each other in any order.</summary>
    public static PackDraft Bind(PackSyntax pack, DiagnosticBag diagnostics)
    {
        var names = new Names(new Symbols(), diagnostics);
        var times = new TimeBinder(names);
        var supplements = new SupplementBinder(names, times);
        var rules = new RuleBinder(names, times);

        var header = supplements.BindHeader(pack.Header);
        var sources = Declare(pack.Sources, supplements.BindSource, source => names.Symbols.Sources.TryAdd(source.Id, source));
        var readings = Declare(pack.Readings, supplements.BindReading, reading => names.Symbols.Readings.TryAdd(reading.Id, reading));
        var lists = Declare(pack.Lists, supplements.BindList, list => names.Symbols.Lists.Add(list.Id));
        var durations = Declare(pack.Durations, supplements.BindDuration, duration => names.Symbols.Durations.TryAdd(duration.Id, duration));
        var holidays = Declare(pack.Holidays, new HolidayBinder(names).Bind, list => names.Symbols.Holidays.Add(list.Id));
        foreach (var criterion in pack.Criteria) rules.DeclareCriterion(criterion);
        ImmutableArray<Criterion> criteria = [.. pack.Criteria.Select(rules.BindCriterion)];
        ImmutableArray<Rule> bound = [.. pack.Rules.Select(rules.BindRule).OfType<Rule>()];
        var reports = new ReportBinder(names, times, rules);
        ImmutableArray<Figure> figures = [.. pack.Figures.Select(reports.BindFigure).OfType<Figure>()];
        return new PackDraft(header, sources, readings, lists, durations, holidays, criteria, bound, figures, [.. pack.Reports.Select(reports.BindReport)])
        {
            Properties = [.. pack.Properties.Select(new PropertyBinder(names, times, bound).Bind).OfType<RuleProperty>()],
        };
    }

    private static ImmutableArray<TModel> Declare<TSyntax, TModel>(IEnumerable<TSyntax> all, Func<TSyntax, TModel> bind, Action<TModel> declare)
    {
        ImmutableArray<TModel> bound = [.. all.Select(bind)];
        foreach (var one in bound) declare(one);
        return bound;
    }
}
