using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Everything in a pack that cites the law.</summary>
internal static class CitingParts
{
    public static ImmutableArray<Citing> Of(RulePack pack) =>
    [
        .. pack.Rules.SelectMany(Rules),
        .. pack.Rules.SelectMany(Exceptions),
        .. pack.Reports.SelectMany(Reports),
        .. Sorted(pack.Criteria).Select(criterion => Of("criterion", criterion.Id, criterion.Cite, criterion.Versions.Select(version => version.InForce), criterion.Location)),
        .. Sorted(pack.OffenseLists).Select(list => Of("list", list.Id, list.Cite, list.Entries.Select(entry => entry.InForce), list.Location)),
        .. Sorted(pack.HolidayLists).Select(list => Of("list of holidays", list.Id, list.Cite, list.Entries.Select(entry => entry.InForce), list.Location)),
        .. Sorted(pack.Durations).Select(length => Of("length of time", length.Id, length.Cite, length.Versions.Select(version => version.InForce), length.Location)),
    ];

    private static IEnumerable<T> Sorted<T>(IReadOnlyDictionary<string, T> named) => named.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    private static IEnumerable<Citing> Rules(Rule rule) => rule.Versions.Select(version => Of("rule", rule.Id, rule.Provision, [version.InForce], rule.Location));

    private static IEnumerable<Citing> Exceptions(Rule rule) =>
        from version in rule.Versions
        from exception in version.Exceptions
        select Of("exception", $"{rule.Id}: {exception.Id}", exception.Cite, [version.InForce], exception.Location) with { AsksPerson = exception.Asks is not null };

    // A report states the clause of each figure that it counts, as the clause stands when the reporting year ends.
    private static IEnumerable<Citing> Reports(Report report) =>
        from version in report.Versions
        from item in version.Items
        where item.Figure is not null
        let number = item.Id.Split('.')[0]
        let cite = char.IsDigit(number[0]) ? $"{report.Provision}({number})" : report.Provision
        select new Citing("report", report.Id, cite, version.YearEnds.In(version.FirstYear), version.LastYear is { } last ? version.YearEnds.In(last) : null, AsksPerson: false, item.Location);

    private static Citing Of(string kind, string name, string cite, IEnumerable<EffectivePeriod> periods, SourceLocation place)
    {
        var all = periods.ToList();
        DateOnly? to = all.Exists(period => period.To is null) ? null : all.Max(period => period.To);
        return new Citing(kind, name, cite, all.Min(period => period.FromEarliest), to, AsksPerson: false, place);
    }
}
