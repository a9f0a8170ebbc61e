using ComplianceEngine.Needs;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A time lies at most so long after another, counting only days that are not excluded.</summary>
internal sealed class CountedEvaluator(CountedTest source, TimeEvaluator time, LinkedDuration length, TimeEvaluator start, DayCounter days) : Evaluator(source)
{
    public override Truth Evaluate(Frame frame) => length.Elapsed(frame) is { } seconds ? TimeRange.NotAfter(time.Range(frame), Ends(frame, seconds)) : Truth.Unknown;

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        time.AddBlame(frame, ref blame);
        start.AddBlame(frame, ref blame);
        length.AddBlame(frame, ref blame);
        return blame.ToRemedy();
    }

    public override void Cite(Frame frame)
    {
        time.Cite(frame);
        start.Cite(frame);
        length.Cite(frame);
    }

    public override ProofNode Prove(Frame frame) => ProofBuilder.Leaf(this, frame) with { Arithmetic = Spell(frame) };

    private TimeRange Ends(Frame frame, (long Least, long Most) seconds)
    {
        var (from, zone) = (start.Range(frame), frame.Dataset.Zone);
        return new TimeRange(
            from.Earliest == long.MinValue ? long.MinValue : days.End(from.Earliest, seconds.Least, zone, most: false),
            from.Latest == long.MaxValue ? long.MaxValue : days.End(from.Latest, seconds.Most, zone, most: true));
    }

    private string Spell(Frame frame)
    {
        var (at, from) = (time.Range(frame), start.Range(frame));
        var text = $"{ProofBuilder.Moment(frame, from)} + {length.Describe(frame)}";
        if (length.Elapsed(frame) is not { } seconds) return text;
        var end = Ends(frame, seconds);
        if (from.IsExact && end.IsExact)
        {
            var left = days.Excluded(from.Earliest, end.Latest, frame.Dataset.Zone).Select(CalendarDay.Format).ToList();
            if (left.Count > 0) text += $", not counting {string.Join(", ", left)}";
        }

        return $"{text} = {ProofBuilder.Moment(frame, end)}; {ProofBuilder.Compare(frame, at, end)}";
    }
}
