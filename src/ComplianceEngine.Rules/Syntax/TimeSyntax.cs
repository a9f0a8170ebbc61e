using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>A time as it is written.</summary>
internal abstract record TimeSyntax(SourceLocation Location);

/// <summary>Not a time; already reported.</summary>
internal sealed record BrokenTime(SourceLocation Location) : TimeSyntax(Location);

/// <summary><c>act</c>, a field or a day.</summary>
internal sealed record SimpleTime(YamlScalar Word) : TimeSyntax(Word.Location);

internal sealed record ChosenTime(bool IsLater, ImmutableArray<TimeSyntax> Parts, SourceLocation Location) : TimeSyntax(Location);

/// <summary>A time that cannot be before another.</summary>
internal sealed record FlooredTime(TimeSyntax Time, TimeSyntax Floor, SourceLocation Location) : TimeSyntax(Location);

internal sealed record ShiftedTime(TimeSyntax Start, YamlScalar By, bool IsBackward, SourceLocation Location) : TimeSyntax(Location);
