using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>What holds for a whole data set while rules are evaluated on it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DatasetContext
{
    private readonly ImmutableArray<bool> complete;
    private readonly ImmutableArray<bool> damaged;

    public DatasetContext(DatasetInfo info, TextPool texts, ImmutableArray<SourceFile> files, ReviewIndex reviews)
    {
        Texts = texts;
        Files = files;
        Reviews = reviews;
        Zone = info.Zone;
        complete = info.Complete;
        damaged = info.Damaged;
        NotYet = info.AsOf.IsKnown ? TimeRange.From(info.AsOf.Earliest) : TimeRange.Any;
    }

    public TextPool Texts { get; }

    public ImmutableArray<SourceFile> Files { get; }

    public ReviewIndex Reviews { get; }

    /// <summary>The indexes over everybody's records that the rules ask for, in the order in which they were linked.</summary>
    public ImmutableArray<SharedIndex> Shared { get; init; } = [];

    public ZoneClock Zone { get; }

    /// <summary>When something that had not happened by the export's date can have happened.</summary>
    public TimeRange NotYet { get; }

    public bool IsComplete(int record) => complete[record];

    public bool IsDamaged(int record) => damaged[record];

    public TimeRange WholeDay(int day) => new(Zone.StartOfDay(day), Zone.StartOfDay(day + 1) - 1);
}
