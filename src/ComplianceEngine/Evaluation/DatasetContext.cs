using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>What holds for a whole data set while rules are evaluated on it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DatasetContext
{
    private const int FirstDay = -36_525;
    private const int DayCount = 110_000;
    private readonly long[] dayStarts = new long[DayCount];
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
        for (var i = 0; i < DayCount; i++) dayStarts[i] = long.MinValue;
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

    /// <summary>The first second of a day, from a table that fills as it is asked.</summary>
    public long StartOfDay(int day)
    {
        var index = (long)day - FirstDay;
        if (index < 0 || index >= DayCount) return Zone.StartOfDay(day);

        // Every thread computes the same value, so that a race between them is harmless.
        var start = Volatile.Read(ref dayStarts[index]);
        if (start != long.MinValue) return start;
        start = Zone.StartOfDay(day);
        Volatile.Write(ref dayStarts[index], start);
        return start;
    }

    public TimeRange WholeDay(int day) => new(StartOfDay(day), StartOfDay(day + 1) - 1);
}
