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
    /// <exception cref="ArgumentException">A reading or option chosen is not in the pack.</exception>
    public static ReportCounter Create(RulePack pack, ReportPlan plan, ReadingSelection selection) =>
        new(RuleEngine.Create([plan.AsRules(pack)], selection), [.. plan.Lines.Where(line => line.Figure is not null)]);

    /// <summary>Counts.</summary>
    /// <param name="records">The records; of their fields at least <see cref="Fields"/>.</param>
    /// <param name="threads">How many threads count; at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told the share done, from 0 to 1; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A count for every line that is counted from records, in the plan's order.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<LineCount> Count(RecordSet records, int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var workers = engine.NewCounters(figures, records, Math.Min(threads, records.PartitionCount));
        try
        {
            Workers.ForEach(records.PartitionCount, workers.Length, (worker, partition) =>
            {
                workers[worker].Run(partition);
                progress?.Report((double)(partition + 1) / records.PartitionCount);
            }, cancellation);
            return [.. lines.Select((line, i) => Gather(line, workers.Select(worker => worker.Tallies[i]), records.Dataset))];
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }
    }

    private static LineCount Gather(ReportLine line, IEnumerable<LineTally> tallies, DatasetInfo dataset)
    {
        var total = new LineTally();
        foreach (var tally in tallies) total.Add(tally);
        return new LineCount(line, total.Counted, total.Open, total.Missing, total.Groups, [.. Limits(line, dataset)]);
    }

    private static IEnumerable<CountLimit> Limits(ReportLine line, DatasetInfo dataset)
    {
        if (!dataset.Complete[line.Figure!.About.Ordinal]) yield return CountLimit.NotComplete;
        var over = ZoneClock.NewYork.StartOfDay(DateValue.From(line.Period.To.AddDays(1)).Days) - LastMinute;
        if (!dataset.AsOf.IsKnown) yield return CountLimit.MadeUnknown;
        else if (dataset.AsOf.Latest < over) yield return CountLimit.NotOver;
    }
}
