using ComplianceEngine.Needs;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>One time compared with another.</summary>
internal sealed class TimeTestEvaluator(TimeTest source, TimeEvaluator left, TimeEvaluator right) : Evaluator(source)
{
    private readonly TimeComparison comparison = source.Comparison;

    public override Truth Evaluate(Frame frame)
    {
        var a = left.Range(frame);
        var b = right.Range(frame);
        return comparison switch
        {
            TimeComparison.Before => TimeRange.Before(a, b),
            TimeComparison.NotAfter => TimeRange.NotAfter(a, b),
            TimeComparison.After => TimeRange.Before(b, a),
            _ => TimeRange.NotAfter(b, a),
        };
    }

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        left.AddBlame(frame, ref blame);
        right.AddBlame(frame, ref blame);
        return blame.ToRemedy();
    }

    public override void Cite(Frame frame)
    {
        left.Cite(frame);
        right.Cite(frame);
    }

    public override ProofNode Prove(Frame frame) => ProofBuilder.Leaf(this, frame) with
    {
        Arithmetic = ProofBuilder.Compare(frame, left.Range(frame), right.Range(frame)),
    };
}

/// <summary>A time lies within a length of time of another, on either side.</summary>
internal sealed class NearEvaluator(NearTest source, TimeEvaluator time, LinkedDuration distance, TimeEvaluator center) : Evaluator(source)
{
    public override Truth Evaluate(Frame frame)
    {
        var at = time.Range(frame);
        var around = center.Range(frame);
        var notTooEarly = TimeRange.NotAfter(distance.Move(around, frame, isBackward: true), at);
        if (notTooEarly == Truth.False) return Truth.False;
        var notTooLate = TimeRange.NotAfter(at, distance.Move(around, frame, isBackward: false));
        return notTooEarly < notTooLate ? notTooEarly : notTooLate;
    }

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        time.AddBlame(frame, ref blame);
        center.AddBlame(frame, ref blame);
        distance.AddBlame(frame, ref blame);
        return blame.ToRemedy();
    }

    public override void Cite(Frame frame)
    {
        time.Cite(frame);
        center.Cite(frame);
        distance.Cite(frame);
    }

    public override ProofNode Prove(Frame frame) => ProofBuilder.Leaf(this, frame) with
    {
        Arithmetic = ProofBuilder.Compare(frame, time.Range(frame), center.Range(frame)),
    };
}

/// <summary>A day lies within a look-back that time served may extend: A &lt; J + P + T.</summary>
internal sealed class LookBackEvaluator(LookBackTest source, TimeEvaluator day, LinkedDuration period, TimeEvaluator before, TollingEvaluator? tolling) : Evaluator(source)
{
    public override Truth Evaluate(Frame frame)
    {
        var judged = day.Range(frame);
        var until = before.Range(frame);
        if (judged == TimeRange.Any || until == TimeRange.Any) return Truth.Unknown;
        var ends = Ends(frame, judged);
        if (ends is not { } end) return Truth.Unknown;
        if (until.Latest != long.MaxValue && frame.Dataset.Zone.DayOf(until.Latest) < end.Least) return Truth.True;
        return until.Earliest != long.MinValue && frame.Dataset.Zone.DayOf(until.Earliest) >= end.Most ? Truth.False : Truth.Unknown;
    }

    public override Remedy Weigh(Frame frame)
    {
        var days = default(Blame);
        day.AddOpen(frame, ref days);
        before.AddOpen(frame, ref days);
        period.AddBlame(frame, ref days);
        var all = days;
        tolling?.AddBlame(frame, ref all);

        // An arrest soon enough after the judgment lies within the look-back however much time was served; to lie outside, the
        // time served must be known too.
        var remedy = all.ToRemedy();
        return days.Facts == default || days.IsVoid ? remedy : remedy with { ToTrue = days.ToRemedy().ToTrue };
    }

    public override void Cite(Frame frame)
    {
        day.Cite(frame);
        before.Cite(frame);
        period.Cite(frame);
        tolling?.Cite(frame);
    }

    public override ProofNode Prove(Frame frame) => ProofBuilder.Leaf(this, frame) with { Arithmetic = Spell(frame) };

    // The first day that is too late, at the least and at the most; none if the day judged is unknown.
    private (long Least, long Most)? Ends(Frame frame, TimeRange judged)
    {
        var tolled = tolling?.Days(frame) ?? (0, 0);
        long least = long.MinValue;
        long most = long.MaxValue;
        if (judged.Earliest != long.MinValue)
        {
            if (period.MoveDay(frame.Dataset.Zone.DayOf(judged.Earliest), frame) is not { } first) return null;
            least = first.Least + tolled.Least;
        }

        if (judged.Latest != long.MaxValue && tolled.Most != long.MaxValue)
        {
            if (period.MoveDay(frame.Dataset.Zone.DayOf(judged.Latest), frame) is not { } last) return null;
            most = last.Most + tolled.Most;
        }

        return (least, most);
    }

    private string Spell(Frame frame)
    {
        var judged = day.Range(frame);
        var until = before.Range(frame);
        var text = $"judgment {ProofBuilder.Day(frame, judged)} + {period.Describe(frame)}";
        if (tolling is not null)
        {
            var (least, most) = tolling.Days(frame);
            text += least == most ? $" + {least} days served" : most == long.MaxValue ? $" + at least {least} days served" : $" + {least} to {most} days served";
        }

        if (Ends(frame, judged) is { } end)
            text += $" = look-back ends {ProofBuilder.Day(end.Least)}{(end.Least == end.Most ? "" : $" to {ProofBuilder.Day(end.Most)}")}";
        return $"{text}; instant arrest {ProofBuilder.Day(frame, until)}";
    }
}

/// <summary>Where only the day matters, a time known to the day leaves nothing open.</summary>
internal static class DayBlame
{
    public static void AddOpen(this TimeEvaluator time, Frame frame, ref Blame blame)
    {
        var range = time.Range(frame);
        var oneDay = range.Earliest != long.MinValue && range.Latest != long.MaxValue
            && frame.Dataset.Zone.DayOf(range.Earliest) == frame.Dataset.Zone.DayOf(range.Latest);
        if (!oneDay) time.AddBlame(frame, ref blame);
    }
}
