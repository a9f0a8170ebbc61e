using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>
/// Days that extend a look-back. A span from one day to another counts the days between them; days covered by two spans count
/// once; only days inside the window count.
/// </summary>
internal sealed class TollingEvaluator(Tolling source, int slot, Evaluator? where, TimeEvaluator from, TimeEvaluator to)
{
    private const int MaxSpans = 256;
    private readonly RecordSchema schema = source.Record;
    private readonly int fromOffset = source.Record["from"].Offset;
    private readonly int toOffset = source.Record["to"].Offset;

    /// <summary>The least and the most days that can count; no upper bound where records may be missing and the window is open.</summary>
    public (long Least, long Most) Days(Frame frame)
    {
        var (starts, ends) = (from.Range(frame), to.Range(frame));
        var zone = frame.Dataset.Zone;
        var widestStart = starts.Earliest == long.MinValue ? long.MinValue : zone.DayOf(starts.Earliest);
        var widestEnd = ends.Latest == long.MaxValue ? long.MaxValue : zone.DayOf(ends.Latest);
        var narrowStart = starts.Latest == long.MaxValue ? long.MaxValue : zone.DayOf(starts.Latest);
        var narrowEnd = ends.Earliest == long.MinValue ? long.MinValue : zone.DayOf(ends.Earliest);
        var least = Sum(frame, narrowStart, narrowEnd, isLeast: true);
        if (frame.IsComplete(schema.Ordinal)) return (least, Sum(frame, widestStart, widestEnd, isLeast: false));
        return (least, widestStart == long.MinValue || widestEnd == long.MaxValue ? long.MaxValue : Math.Max(0, widestEnd - widestStart));
    }

    public void AddBlame(Frame frame, ref Blame blame)
    {
        var (least, most) = Days(frame);
        if (least == most) return;
        from.AddOpen(frame, ref blame);
        to.AddOpen(frame, ref blame);
        if (!frame.IsComplete(schema.Ordinal)) blame.Add(frame, schema["from"], default);
        ForEachOpenRow(frame, ref blame);
    }

    public void Cite(Frame frame)
    {
        from.Cite(frame);
        to.Cite(frame);
        for (var i = 0; i < frame.Dossier.Count(schema.Ordinal); i++)
        {
            frame.Rows[slot] = frame.Dossier.Row(schema, i);
            if (Counts(frame) == Truth.False) continue;
            frame.Evidence.Add(frame.Rows[slot], schema["from"]);
            frame.Evidence.Add(frame.Rows[slot], schema["to"]);
            where?.Cite(frame);
        }
    }

    private Truth Counts(Frame frame) => where?.Evaluate(frame) ?? Truth.True;

    private void ForEachOpenRow(Frame frame, ref Blame blame)
    {
        for (var i = 0; i < frame.Dossier.Count(schema.Ordinal); i++)
        {
            var row = frame.Rows[slot] = frame.Dossier.Row(schema, i);
            var counts = Counts(frame);
            if (counts == Truth.False) continue;
            if (!row.Date(fromOffset).IsKnown) blame.Add(frame, schema["from"], row);
            if (!row.Date(toOffset).IsKnown) blame.Add(frame, schema["to"], row);
            if (counts != Truth.Unknown || where is null) continue;
            var remedy = where.Weigh(frame);
            if (remedy.ToTrue.Count > 0) blame.Facts |= remedy.ToTrue[0];
            else if (remedy.ToFalse.Count > 0) blame.Facts |= remedy.ToFalse[0];
        }
    }

    private long Sum(Frame frame, long windowStart, long windowEnd, bool isLeast)
    {
        Span<(long Start, long End)> spans = stackalloc (long, long)[MaxSpans];
        var count = 0;
        for (var i = 0; i < frame.Dossier.Count(schema.Ordinal) && count < MaxSpans; i++)
        {
            var row = frame.Rows[slot] = frame.Dossier.Row(schema, i);
            var counts = Counts(frame);
            if (counts == Truth.False || (isLeast && counts == Truth.Unknown)) continue;
            var span = Clip(frame, row, windowStart, windowEnd, isLeast);
            if (span.End > span.Start) spans[count++] = span;
        }

        return Union(spans[..count]);
    }

    private (long Start, long End) Clip(Frame frame, RecordRow row, long windowStart, long windowEnd, bool isLeast)
    {
        var start = row.Date(fromOffset);
        var end = row.Date(toOffset);
        var first = start.IsKnown ? start.Days : isLeast ? long.MaxValue : EarliestDay(frame, start);
        var last = end.IsKnown ? end.Days : isLeast ? EarliestDay(frame, end) : long.MaxValue;
        return (Math.Max(first, windowStart), Math.Min(last, windowEnd));
    }

    // What had not happened by the export's date cannot have happened before it.
    private static long EarliestDay(Frame frame, DateValue date)
    {
        var since = frame.Dataset.NotYet.Earliest;
        return date.State == FieldState.NotYet && since != long.MinValue ? frame.Dataset.Zone.DayOf(since) : long.MinValue;
    }

    private static long Union(Span<(long Start, long End)> spans)
    {
        spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var total = 0L;
        var reached = long.MinValue;
        foreach (var (start, end) in spans)
        {
            if (start == long.MinValue || end == long.MaxValue) return long.MaxValue;
            if (end <= reached) continue;
            total += end - Math.Max(start, reached);
            reached = end;
        }

        return total;
    }
}
