using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>
/// A bound pack that may still be wrong: what could not be bound is reported and stands in it as a condition that never holds;
/// of something whose dates could not be bound, no version stands in it.
/// </summary>
internal sealed record PackDraft(
    PackHeader Header, ImmutableArray<Citation> Sources, ImmutableArray<Reading> Readings, ImmutableArray<OffenseList> Lists,
    ImmutableArray<DurationParameter> Durations, ImmutableArray<HolidayList> Holidays, ImmutableArray<Criterion> Criteria, ImmutableArray<Rule> Rules,
    ImmutableArray<Figure> Figures, ImmutableArray<Report> Reports)
{
    /// <summary>The pack that it uses; <see langword="null"/> if none.</summary>
    public string? Uses { get; init; }

    /// <summary>What it does to the rules of the pack it uses.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>What is to be so of its rules.</summary>
    public ImmutableArray<RuleProperty> Properties { get; init; } = [];

    /// <summary>The pack, once no error was found in it.</summary>
    public RulePack ToPack() => new()
    {
        Id = Header.Id,
        Title = Header.Title,
        Version = Header.Version,
        Jurisdiction = Header.Jurisdiction,
        Description = Header.Description,
        Challenged = Header.Challenged,
        Uses = Uses,
        Amendments = Amendments,
        Rules = [.. Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)],
        Criteria = Criteria.ToFrozenDictionary(criterion => criterion.Id, StringComparer.Ordinal),
        Durations = Durations.ToFrozenDictionary(duration => duration.Id, StringComparer.Ordinal),
        OffenseLists = Lists.ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
        HolidayLists = Holidays.ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
        Readings = Readings,
        Figures = Figures.ToFrozenDictionary(figure => figure.Id, StringComparer.Ordinal),
        Reports = [.. Reports.OrderBy(report => report.Id, StringComparer.Ordinal)],
        Properties = Properties,
        Sources = Sources.ToFrozenDictionary(source => source.Id, StringComparer.Ordinal),
    };
}

/// <summary>What <c>pack.yaml</c> says.</summary>
internal sealed record PackHeader(string Id, string Title, string Version, string Jurisdiction, string Description, string Challenged);
