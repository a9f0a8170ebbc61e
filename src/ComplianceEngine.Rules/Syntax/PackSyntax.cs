using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>All that a pack's files say, by kind of declaration and in file order. Any part that was missing or misshapen is null or empty, and reported.</summary>
internal sealed class PackSyntax
{
    public HeaderSyntax? Header { get; set; }

    public List<SourceSyntax> Sources { get; } = [];

    public List<ReadingSyntax> Readings { get; } = [];

    public List<ListSyntax> Lists { get; } = [];

    public List<DurationSyntax> Durations { get; } = [];

    public List<HolidaysSyntax> Holidays { get; } = [];

    public List<CriterionSyntax> Criteria { get; } = [];

    public List<RuleSyntax> Rules { get; } = [];

    public List<FigureSyntax> Figures { get; } = [];

    public List<ReportSyntax> Reports { get; } = [];

    public List<PropertySyntax> Properties { get; } = [];

    /// <summary>Adds what another document says. Of several headers the last stands.</summary>
    public void Add(PackSyntax other)
    {
        Header = other.Header ?? Header;
        Sources.AddRange(other.Sources);
        Readings.AddRange(other.Readings);
        Lists.AddRange(other.Lists);
        Durations.AddRange(other.Durations);
        Holidays.AddRange(other.Holidays);
        Criteria.AddRange(other.Criteria);
        Rules.AddRange(other.Rules);
        Figures.AddRange(other.Figures);
        Properties.AddRange(other.Properties);
        Reports.AddRange(other.Reports);
    }
}

internal sealed record HeaderSyntax(
    YamlScalar? Id, YamlScalar? Title, YamlScalar? Version, YamlScalar? Jurisdiction, YamlScalar? Description, YamlScalar? Challenged);

internal sealed record SourceSyntax(
    YamlScalar? Id, YamlScalar? Title, YamlScalar? Address, YamlScalar? Status, YamlScalar? Note, SourceLocation Location);

internal sealed record ReadingSyntax(
    YamlScalar? Id, YamlScalar? Question, ImmutableArray<OptionSyntax> Options, YamlScalar? Default, ImmutableArray<YamlScalar> Sources,
    YamlScalar? OutsideRules, SourceLocation Location);

internal sealed record OptionSyntax(YamlScalar? Id, YamlScalar? Means, SourceLocation Location);

internal sealed record PeriodSyntax(YamlScalar? NotBefore, YamlScalar? NotAfter, YamlScalar? To, SourceLocation Location);

internal sealed record ListSyntax(YamlScalar? Id, YamlScalar? Title, YamlScalar? Cite, ImmutableArray<EntrySyntax> Entries, SourceLocation Location);

internal sealed record EntrySyntax(
    YamlScalar? Law, YamlScalar? Section, ImmutableArray<YamlScalar> Subdivisions, YamlScalar? Name, PeriodSyntax? InForce, YamlScalar? Source,
    YamlScalar? Note, SourceLocation Location);

internal sealed record HolidaysSyntax(YamlScalar? Id, YamlScalar? Title, YamlScalar? Cite, ImmutableArray<HolidaySyntax> Entries, SourceLocation Location);

internal sealed record HolidaySyntax(
    YamlScalar? Name, YamlScalar? On, YamlScalar? Observed, PeriodSyntax? InForce, YamlScalar? Source, YamlScalar? Note, SourceLocation Location);

internal sealed record DurationSyntax(
    YamlScalar? Id, YamlScalar? Title, YamlScalar? Cite, ImmutableArray<DurationVersionSyntax> Versions, SourceLocation Location);

internal sealed record DurationVersionSyntax(PeriodSyntax? InForce, YamlScalar? Value, YamlScalar? Source, YamlScalar? Note, SourceLocation Location);

internal sealed record CriterionSyntax(
    YamlScalar? Id, YamlScalar? Title, YamlScalar? Of, ImmutableArray<YamlScalar> Uses, YamlScalar? Cite, ImmutableArray<CriterionVersionSyntax> Versions,
    SourceLocation Location);

internal sealed record CriterionVersionSyntax(PeriodSyntax? InForce, YamlScalar? Source, YamlScalar? Note, ConditionSyntax Condition, SourceLocation Location);

internal sealed record RuleSyntax(
    YamlScalar? Id, YamlScalar? Title, YamlScalar? Provision, YamlScalar? Challenged, YamlScalar? About, TimeSyntax JudgedFrom, TimeSyntax? JudgedTo,
    ImmutableArray<BindingSyntax> With, ImmutableArray<RuleVersionSyntax> Versions, SourceLocation Location);

internal sealed record BindingSyntax(YamlScalar Record, YamlScalar? By, TimeSyntax? GoverningAt);

internal sealed record RuleVersionSyntax(
    PeriodSyntax? InForce, YamlScalar? EnactedBy, YamlScalar? Source, YamlScalar? Note, ConditionSyntax When, ImmutableArray<ExceptionSyntax> Unless,
    YamlScalar? Finding, SourceLocation Location);

internal sealed record ExceptionSyntax(YamlScalar? Id, YamlScalar? Cite, ConditionSyntax? Condition, YamlScalar? Asks, SourceLocation Location);
