using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>What an export says of itself, in its <c>dataset.yaml</c>.</summary>
internal sealed record DatasetDescription
{
    public const string FileName = "dataset.yaml";

    public required string Name { get; init; }

    public ZoneClock Zone { get; init; } = ZoneClock.NewYork;

    public TimeValue AsOf { get; init; }

    /// <summary>The kinds of record that the export holds every one of.</summary>
    public ImmutableArray<RecordSchema> Complete { get; init; } = [];
}
