using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>What is known of an export as a whole.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class DatasetInfo
{
    /// <summary>The data set's name; the folder's unless it says otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>Where its wall-clock times are told.</summary>
    public required ZoneClock Zone { get; init; }

    /// <summary>When the export was made; blank if it does not say.</summary>
    public TimeValue AsOf { get; init; }

    /// <summary>
    /// By <see cref="RecordSchema.Ordinal"/>: the export says that it holds every record of this kind, and no row of it was lost,
    /// so that absence means there is none.
    /// </summary>
    public required ImmutableArray<bool> Complete { get; init; }

    /// <summary>
    /// By <see cref="RecordSchema.Ordinal"/>: a row of this kind was rejected or names no person, so that nothing may count this
    /// kind as complete, not even a screening that says the criminal history is.
    /// </summary>
    public required ImmutableArray<bool> Damaged { get; init; }
}
