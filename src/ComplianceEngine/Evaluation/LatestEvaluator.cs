using ComplianceEngine.Needs;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>The latest of the person's records up to a moment satisfies something.</summary>
internal sealed class LatestEvaluator(Latest source, int slot, TimeEvaluator by, TimeEvaluator notAfter, Evaluator where, FieldDefinition asked) : Evaluator(source)
{
    private readonly RecordSchema schema = source.Record;
    private readonly int record = source.Record.Ordinal;

    public override Truth Evaluate(Frame frame)
    {
        var limit = notAfter.Range(frame);
        var reach = Reach(frame, limit, out var isCertain);
        Truth? value = isCertain ? null : Absent(frame);
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            if (!CanBeLatest(frame, i, limit, reach)) continue;
            var next = where.Evaluate(frame);
            if (value is { } before && before != next) return Truth.Unknown;
            value = next;
        }

        return value ?? Absent(frame);
    }

    public override Remedy Weigh(Frame frame)
    {
        var limit = notAfter.Range(frame);
        var reach = Reach(frame, limit, out _);
        var remedy = default(Remedy);
        var order = default(Blame);
        var candidates = CountCandidates(frame, limit, reach);
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            if (!CanBeLatest(frame, i, limit, reach)) continue;
            AddOrderBlame(frame, limit, candidates, ref order);
        }

        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            if (!CanBeLatest(frame, i, limit, reach)) continue;
            Merge(frame, order, ref remedy);
        }

        if (candidates == 0)
        {
            var blame = default(Blame);
            blame.Add(frame, asked, default);
            remedy = blame.ToRemedy();
        }

        return remedy;
    }

    public override void Cite(Frame frame)
    {
        notAfter.Cite(frame);
        var limit = notAfter.Range(frame);
        var reach = Reach(frame, limit, out _);
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            if (!CanBeLatest(frame, i, limit, reach)) continue;
            frame.Evidence.Add(frame.Rows[slot], schema.KeyField);
            by.Cite(frame);
            where.Cite(frame);
        }
    }

    public override ProofNode Prove(Frame frame)
    {
        var value = Evaluate(frame);
        var limit = notAfter.Range(frame);
        var reach = Reach(frame, limit, out var isCertain);
        var children = new List<ProofNode>();
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            if (!CanBeLatest(frame, i, limit, reach)) continue;
            var row = ProofBuilder.Row(frame, schema, frame.Rows[slot], where);
            children.Add(row with { Arithmetic = ProofBuilder.Age(frame, by.Range(frame), limit) });
        }

        if (!isCertain) children.Add(ProofBuilder.Absence(frame, schema, null, frame.IsComplete(record) ? Truth.True : Truth.False));
        return new ProofNode { Clause = Clause, Value = value, Location = Source.Location, Children = [.. children] };
    }

    private Truth Absent(Frame frame) => frame.IsComplete(record) ? Truth.False : Truth.Unknown;

    // The latest of the earliest seconds of records surely not after the limit: one before it cannot be the latest.
    private long Reach(Frame frame, TimeRange limit, out bool isCertain)
    {
        var reach = long.MinValue;
        isCertain = false;
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            frame.Rows[slot] = frame.Dossier.Row(schema, i);
            var time = by.Range(frame);
            if (TimeRange.NotAfter(time, limit) != Truth.True) continue;
            isCertain = true;
            reach = Math.Max(reach, time.Earliest);
        }

        return reach;
    }

    private bool CanBeLatest(Frame frame, int index, TimeRange limit, long reach)
    {
        frame.Rows[slot] = frame.Dossier.Row(schema, index);
        var time = by.Range(frame);
        return TimeRange.NotAfter(time, limit) != Truth.False && time.Latest >= reach;
    }

    private int CountCandidates(Frame frame, TimeRange limit, long reach)
    {
        var count = 0;
        for (var i = 0; i < frame.Dossier.Count(record); i++)
            if (CanBeLatest(frame, i, limit, reach)) count++;
        return count;
    }

    private void AddOrderBlame(Frame frame, TimeRange limit, int candidates, ref Blame order)
    {
        var time = by.Range(frame);
        if (candidates > 1 || TimeRange.NotAfter(time, limit) != Truth.True)
        {
            by.AddBlame(frame, ref order);
            if (TimeRange.NotAfter(time, limit) == Truth.Unknown) notAfter.AddBlame(frame, ref order);
        }
    }

    private void Merge(Frame frame, Blame order, ref Remedy remedy)
    {
        if (order.IsVoid) return;
        var ordered = default(Family);
        ordered.Add(order.Facts);
        switch (where.Evaluate(frame))
        {
            case Truth.True: remedy.ToTrue.Or(ordered); break;
            case Truth.False: remedy.ToFalse.Or(ordered); break;
            default:
                var own = where.Weigh(frame);
                remedy.ToTrue.Or(ordered.And(own.ToTrue));
                remedy.ToFalse.Or(ordered.And(own.ToFalse));
                break;
        }
    }
}
