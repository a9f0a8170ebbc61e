using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>A condition as it is written: its shape is right, its names may mean nothing.</summary>
internal abstract record ConditionSyntax(SourceLocation Location);

/// <summary>Not a condition; already reported.</summary>
internal sealed record BrokenCondition(SourceLocation Location) : ConditionSyntax(Location);

internal sealed record ConstantSyntax(bool Holds, SourceLocation Location) : ConditionSyntax(Location);

internal sealed record GroupSyntax(string Head, ImmutableArray<ConditionSyntax> Parts, SourceLocation Location) : ConditionSyntax(Location);

/// <summary><c>scope.field: {operator: operand}</c>.</summary>
/// <param name="Target">The field.</param>
/// <param name="Operator">The row of the operator table.</param>
/// <param name="Key">The operator where it is written.</param>
/// <param name="Words">The operand, unless it is a time: words, a field, or the distance of <c>within</c>.</param>
/// <param name="Time">The operand that is a time.</param>
/// <param name="Tolling">What extends a look-back.</param>
/// <param name="Excluded">Days that do not count.</param>
/// <param name="Usual">What is usual.</param>
internal sealed record FieldTestSyntax(
    YamlScalar Target, ConditionOperator Operator, YamlScalar Key, ImmutableArray<YamlScalar> Words, TimeSyntax? Time, TollingSyntax? Tolling,
    ImmutableArray<YamlScalar> Excluded, UsualSyntax? Usual)
    : ConditionSyntax(Target.Location);

internal sealed record TollingSyntax(YamlScalar? Record, YamlScalar? Alias, ConditionSyntax? Where, TimeSyntax From, TimeSyntax To, SourceLocation Location);

internal sealed record UsualSyntax(
    YamlScalar? Group, YamlScalar? Percentile, YamlScalar? Least, YamlScalar? DayBegins, YamlScalar? Alias, ConditionSyntax? Where, SourceLocation Location);

internal sealed record MeetsSyntax(YamlScalar Scope, YamlScalar Criterion, TimeSyntax? At) : ConditionSyntax(Scope.Location);

internal sealed record ListedSyntax(YamlScalar Scope, YamlScalar List, YamlScalar? By, TimeSyntax? On) : ConditionSyntax(Scope.Location);

internal sealed record ExistsSyntax(YamlScalar Record, YamlScalar? Alias, ConditionSyntax? Where, ConditionSyntax? CompleteWhen, SourceLocation Location)
    : ConditionSyntax(Location);

internal sealed record SharingSyntax(
    YamlScalar Record, YamlScalar? Alias, ImmutableArray<YamlScalar> Same, YamlScalar? Least, ConditionSyntax? Where, SourceLocation Location)
    : ConditionSyntax(Location);

internal sealed record LatestSyntax(YamlScalar Record, YamlScalar? Alias, YamlScalar? By, TimeSyntax? NotAfter, ConditionSyntax Where, SourceLocation Location)
    : ConditionSyntax(Location);

internal sealed record ByReadingSyntax(YamlScalar Reading, ImmutableArray<ReadingCaseSyntax> Cases, SourceLocation Location) : ConditionSyntax(Location);

internal sealed record ReadingCaseSyntax(YamlScalar Option, ConditionSyntax Condition);
