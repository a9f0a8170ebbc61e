using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>A linked time expression.</summary>
internal abstract class TimeEvaluator
{
    /// <summary>What is known of the time.</summary>
    public abstract TimeRange Range(Frame frame);

    /// <summary>Names the missing or imprecise facts that leave it open.</summary>
    public abstract void AddBlame(Frame frame, ref Blame blame);

    /// <summary>Cites the fields that give it.</summary>
    public abstract void Cite(Frame frame);
}

/// <summary>The moment that is judged.</summary>
internal sealed class ActTimeEvaluator : TimeEvaluator
{
    public static readonly ActTimeEvaluator Instance = new();

    public override TimeRange Range(Frame frame) => frame.ActRange;

    public override void AddBlame(Frame frame, ref Blame blame) => frame.BlameAct(ref blame);

    public override void Cite(Frame frame) => frame.CiteAct();
}

/// <summary>A day stated in a rule, by New York's clock.</summary>
internal sealed class LiteralDayEvaluator(DateOnly day) : TimeEvaluator
{
    private readonly TimeRange range = WholeDay(day);

    public override TimeRange Range(Frame frame) => range;

    public override void AddBlame(Frame frame, ref Blame blame)
    {
    }

    public override void Cite(Frame frame)
    {
    }

    private static TimeRange WholeDay(DateOnly day)
    {
        var value = ZoneClock.NewYork.WholeDay(DateValue.From(day).Days);
        return new TimeRange(value.Earliest, value.Latest);
    }
}

/// <summary>A time field.</summary>
internal sealed class FieldTimeEvaluator(int slot, FieldDefinition field) : TimeEvaluator
{
    private readonly int offset = field.Offset;

    public override TimeRange Range(Frame frame)
    {
        var row = frame.Rows[slot];
        if (!row.Exists) return TimeRange.Any;
        var time = row.Time(offset);
        if (time.IsKnown) return new TimeRange(time.Earliest, time.Latest);
        return time.State == FieldState.NotYet ? frame.Dataset.NotYet : TimeRange.Any;
    }

    public override void AddBlame(Frame frame, ref Blame blame)
    {
        if (!Range(frame).IsExact) blame.Add(frame, field, frame.Rows[slot]);
    }

    public override void Cite(Frame frame) => frame.Evidence.Add(frame.Rows[slot], field);
}

/// <summary>A date field: the whole of that day.</summary>
internal sealed class FieldDateEvaluator(int slot, FieldDefinition field) : TimeEvaluator
{
    private readonly int offset = field.Offset;

    public override TimeRange Range(Frame frame)
    {
        var row = frame.Rows[slot];
        if (!row.Exists) return TimeRange.Any;
        var date = row.Date(offset);
        if (date.IsKnown) return frame.Dataset.WholeDay(date.Days);
        return date.State == FieldState.NotYet ? frame.Dataset.NotYet : TimeRange.Any;
    }

    public override void AddBlame(Frame frame, ref Blame blame) => blame.Add(frame, field, frame.Rows[slot]);

    public override void Cite(Frame frame) => frame.Evidence.Add(frame.Rows[slot], field);
}

/// <summary>The latest of several times.</summary>
internal sealed class LaterOfEvaluator(TimeEvaluator[] parts) : TimeEvaluator
{
    public override TimeRange Range(Frame frame)
    {
        var range = parts[0].Range(frame);
        for (var i = 1; i < parts.Length; i++) range = TimeRange.Later(range, parts[i].Range(frame));
        return range;
    }

    public override void AddBlame(Frame frame, ref Blame blame)
    {
        // A part that is surely earlier than another leaves nothing open.
        var whole = Range(frame);
        foreach (var part in parts)
            if (part.Range(frame).Latest > whole.Earliest) part.AddBlame(frame, ref blame);
    }

    public override void Cite(Frame frame)
    {
        foreach (var part in parts) part.Cite(frame);
    }
}

/// <summary>The earliest of several times.</summary>
internal sealed class EarlierOfEvaluator(TimeEvaluator[] parts) : TimeEvaluator
{
    public override TimeRange Range(Frame frame)
    {
        var range = parts[0].Range(frame);
        for (var i = 1; i < parts.Length; i++)
        {
            var next = parts[i].Range(frame);
            range = new TimeRange(Math.Min(range.Earliest, next.Earliest), Math.Min(range.Latest, next.Latest));
        }

        return range;
    }

    public override void AddBlame(Frame frame, ref Blame blame)
    {
        var whole = Range(frame);
        foreach (var part in parts)
            if (part.Range(frame).Earliest < whole.Latest) part.AddBlame(frame, ref blame);
    }

    public override void Cite(Frame frame)
    {
        foreach (var part in parts) part.Cite(frame);
    }
}

/// <summary>A time that cannot be before another; only where nothing else bounds it does that tell anything.</summary>
internal sealed class FlooredEvaluator(TimeEvaluator time, TimeEvaluator floor) : TimeEvaluator
{
    public override TimeRange Range(Frame frame)
    {
        var range = time.Range(frame);
        if (range.Earliest != long.MinValue) return range;
        var least = floor.Range(frame).Earliest;
        return least <= range.Latest ? range with { Earliest = least } : range;
    }

    public override void AddBlame(Frame frame, ref Blame blame) => time.AddBlame(frame, ref blame);

    public override void Cite(Frame frame)
    {
        time.Cite(frame);
        if (time.Range(frame).Earliest == long.MinValue) floor.Cite(frame);
    }
}

/// <summary>A time moved by a length of time.</summary>
internal sealed class ShiftedEvaluator(TimeEvaluator start, LinkedDuration by, bool isBackward) : TimeEvaluator
{
    public override TimeRange Range(Frame frame) => by.Move(start.Range(frame), frame, isBackward);

    public override void AddBlame(Frame frame, ref Blame blame)
    {
        start.AddBlame(frame, ref blame);
        by.AddBlame(frame, ref blame);
    }

    public override void Cite(Frame frame)
    {
        start.Cite(frame);
        by.Cite(frame);
    }
}
