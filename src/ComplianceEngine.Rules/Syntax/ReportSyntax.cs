using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

internal sealed record FigureSyntax(
    YamlScalar? Id, YamlScalar? Counts, YamlScalar? OncePer, YamlScalar? About, TimeSyntax CountedOn, ImmutableArray<BindingSyntax> With, ConditionSyntax When,
    ImmutableArray<PartSyntax> Parts, ImmutableArray<PartSyntax> EachPart, ImmutableArray<YamlScalar> By, YamlScalar? Note, SourceLocation Location);

internal sealed record PartSyntax(YamlScalar? Id, YamlScalar? Counts, ConditionSyntax When, SourceLocation Location);

internal sealed record ReportSyntax(YamlScalar? Id, YamlScalar? Title, YamlScalar? Provision, ImmutableArray<ReportVersionSyntax> Versions, SourceLocation Location);

internal sealed record ReportVersionSyntax(
    YamlScalar? FirstYear, YamlScalar? LastYear, YamlScalar? YearEnds, YamlScalar? Every, YamlScalar? Starts, YamlScalar? Due, YamlScalar? EnactedBy,
    YamlScalar? Source, YamlScalar? Note, ImmutableArray<ItemSyntax> Items, SourceLocation Location);

internal sealed record ItemSyntax(
    YamlScalar? Id, YamlScalar? Figure, ConditionSyntax? Also, YamlScalar? NotInRecords, YamlScalar? Starts, SourceLocation Location);
