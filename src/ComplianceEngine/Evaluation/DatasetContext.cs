using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>What holds for a whole data set while rules are evaluated on it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class DatasetContext
{
    private static readonly ImmutableArray<bool> NoKind = [.. Vocabulary.Records.Select(_ => false)];
    private readonly DatasetInfo info;

    public DatasetContext(DatasetInfo info, TextPool texts, ImmutableArray<SourceFile> files, ReviewIndex reviews)
    {
        this.info = info;
        Texts = texts;
        Files = files;
        Reviews = reviews;
        NotYet = info.AsOf.IsKnown ? TimeRange.From(info.AsOf.Earliest) : TimeRange.Any;
    }

    /// <summary>A data set of which nothing is known.</summary>
    public static readonly DatasetContext Nothing =
        new(new DatasetInfo { Name = "", Zone = ZoneClock.NewYork, Complete = NoKind, Damaged = NoKind }, new TextPool(), [], ReviewIndex.Empty);

    public TextPool Texts { get; }

    public ImmutableArray<SourceFile> Files { get; }

    public ReviewIndex Reviews { get; }

    /// <summary>The indexes over everybody's records that the rules ask for, in the order in which they were linked.</summary>
    public ImmutableArray<SharedIndex> Shared { get; init; } = [];

    /// <summary>The usual times of day that the rules ask for, in the order in which they were linked.</summary>
    public ImmutableArray<UsualTimes> Usual { get; init; } = [];

    public ZoneClock Zone => info.Zone;

    /// <summary>When something that had not happened by the export's date can have happened.</summary>
    public TimeRange NotYet { get; }

    public bool IsComplete(int record) => info.Complete[record];

    public bool IsDamaged(int record) => info.Damaged[record];

    /// <summary>The same data set with further texts and other indexes over everybody's records.</summary>
    public DatasetContext With(TextPool texts, ImmutableArray<SharedIndex> shared, ImmutableArray<UsualTimes> usual) =>
        new(info, texts, Files, Reviews) { Shared = shared, Usual = usual };

    public TimeRange WholeDay(int day) => new(Zone.StartOfDay(day), Zone.StartOfDay(day + 1) - 1);
}
