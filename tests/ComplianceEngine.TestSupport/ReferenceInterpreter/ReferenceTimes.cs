using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>When a time expression can be, in seconds.</summary>
public sealed class ReferenceTimes(Situation situation) : ITimeExpressionVisitor<Bounds>
{
    public Bounds Visit(ActTime time) => situation.Act;

    public Bounds Visit(FieldTime time) => situation[time.Field].Moments;

    public Bounds Visit(LiteralDay time) => PlainCalendar.NewYork.Day(PlainCalendar.Number(time.Day));

    public Bounds Visit(LaterOf time)
    {
        var parts = time.Parts.Select(situation.When).ToList();
        return new Bounds(parts.Max(part => part.Least), parts.Max(part => part.Most));
    }

    public Bounds Visit(EarlierOf time)
    {
        var parts = time.Parts.Select(situation.When).ToList();
        return new Bounds(parts.Min(part => part.Least), parts.Min(part => part.Most));
    }

    public Bounds Visit(Floored time)
    {
        var (moments, floor) = (situation.When(time.Time), situation.When(time.Floor));
        return moments.Least == long.MinValue ? moments.And(new Bounds(floor.Least, long.MaxValue)) ?? moments : moments;
    }

    public Bounds Visit(Shifted time)
    {
        var start = situation.When(time.Start);
        return ReferenceLaw.Lengths(situation, time.By)
            .Select(length => length is null ? Bounds.Anything : situation.World.Calendar.Move(start, length, time.IsBackward))
            .Aggregate((one, other) => one.Or(other));
    }
}
