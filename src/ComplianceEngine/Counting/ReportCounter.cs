using System.Collections.Immutable;
using ComplianceEngine.Counting;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>Counts the figures of a report, by the same evaluators that judge: a blank never counts as no, and leaves the figure open.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class ReportCounter
{
    // An export made within the last minute of a period is made at its end: many clocks show no seconds.
    private const int LastMinute = 60;

    private readonly RuleEngine engine;
    private readonly ImmutableArray<ReportLine> lines;
    private readonly ImmutableArray<Figure> figures;

    private ReportCounter(RuleEngine engine, ImmutableArray<ReportLine> lines)
    {
        this.engine = engine;
        this.lines = lines;
        figures = [.. lines.Select(line => line.Figure!)];
        Fields = engine.Fields.Concat(figures.SelectMany(figure => figure.By)).ToHashSet();
    }

    /// <summary>The fields that are looked at, beside keys and persons.</summary>
    public IReadOnlySet<FieldDefinition> Fields { get; }

    /// <summary>Makes ready to count.</summary>
    /// <param name="pack">The pack that the plan was made from.</param>
    /// <param name="plan">What to count.</param>
    /// <param name="selection">How open questions of law are to be read; where they are left open and differ, a record is undecided.</param>
    /// <param name="lens">What looks at every clause; <see langword="null"/> for nothing.</param>
    /// <exception cref="ArgumentException">A reading or option chosen is not in the pack.</exception>
    public static ReportCounter Create(RulePack pack, ReportPlan plan, ReadingSelection selection, IClauseLens? lens = null) =>
        new(RuleEngine.Create([plan.AsRules(pack)], selection, lens), [.. plan.Lines.Where(line => line.Figure is not null)]);

    /// <summary>Whether a figure looks among records of anybody, so that a data set cannot be counted part by part.</summary>
    public bool AsksAnybody => engine.AsksAnybody;

    /// <summary>Counts.</summary>
    /// <param name="records">The records; of their fields at least <see cref="Fields"/>.</param>
    /// <param name="threads">How many threads count; at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A count for every line that is counted from records, in the plan's order.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<LineCount> Count(RecordSet records, int threads, IProgress<double>? progress, CancellationToken cancellation) =>
        Count([records], records.Dataset, threads, progress, cancellation);

    /// <summary>Counts a data set that comes part by part.</summary>
    /// <param name="parts">The parts, each with all records of its persons, of which at least the <see cref="Fields"/>.</param>
    /// <param name="dataset">What is known of the data set as a whole.</param>
    /// <param name="threads">How many threads count; at least 1. The result depends neither on it nor on how the data set is parted.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A count for every line that is counted from records, in the plan's order.</returns>
    /// <exception cref="InvalidOperationException">There is more than one part, and <see cref="AsksAnybody"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<LineCount> Count(
        IEnumerable<RecordSet> parts, DatasetInfo dataset, int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ImmutableArray<LineTally> totals = [.. lines.Select(_ => new LineTally())];
        foreach (var records in parts) Add(records, totals, threads, progress, cancellation);
        return [.. lines.Zip(totals, (line, total) => Sum(line, total, dataset))];
    }

    private void Add(RecordSet records, ImmutableArray<LineTally> totals, int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var count = records.EndPartition - records.FirstPartition;
        var workers = engine.NewCounters(figures, records, Math.Min(threads, count));
        try
        {
            Workers.ForEach(count, workers.Length, (worker, item) =>
            {
                workers[worker].Run(records.FirstPartition + item);
                progress?.Report((double)(records.FirstPartition + item + 1) / records.PartitionCount);
            }, cancellation);
            foreach (var worker in workers)
                for (var i = 0; i < totals.Length; i++) totals[i].Add(worker.Tallies[i]);
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }
    }

    private static LineCount Sum(ReportLine line, LineTally total, DatasetInfo dataset) =>
        new(line, total.Counted, total.Open, total.Missing, total.Groups, [.. Limits(line, dataset)]);

    private static IEnumerable<CountLimit> Limits(ReportLine line, DatasetInfo dataset)
    {
        if (!dataset.Complete[line.Figure!.About.Ordinal]) yield return CountLimit.NotComplete;
        var over = ZoneClock.NewYork.StartOfDay(DateValue.From(line.Period.To.AddDays(1)).Days) - LastMinute;
        if (!dataset.AsOf.IsKnown) yield return CountLimit.MadeUnknown;
        else if (dataset.AsOf.Latest < over) yield return CountLimit.NotOver;
    }
}
