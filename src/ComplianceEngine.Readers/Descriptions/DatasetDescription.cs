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

    /// <summary>How the day on which the export was made stands in the names of its files; empty if it does not.</summary>
    public string AsOfInFileName { get; init; } = "";

    /// <summary>The kinds of record that the export holds every one of.</summary>
    public ImmutableArray<RecordSchema> Complete { get; init; } = [];

    /// <summary>Its files; <see langword="null"/> if they are named after kinds of record.</summary>
    public IReadOnlyList<SourceLayout>? Sources { get; init; }

    public SourceLocation? Location { get; init; }
}
