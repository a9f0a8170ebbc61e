using ComplianceEngine.Needs;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>Everybody's records of a kind that have the same identifiers as records in scope: for so many of them something holds.</summary>
internal sealed class SharingEvaluator(Sharing source, int index, int[] scopes, int slot, Evaluator? where, FieldDefinition asked) : Evaluator(source)
{
    private readonly int record = source.Record.Ordinal;
    private readonly int least = source.Least;
    private readonly FieldDefinition[] fields = [.. source.Same.Select(field => field.Field)];

    public override Truth Evaluate(Frame frame)
    {
        Span<RecordId> ids = stackalloc RecordId[fields.Length];
        if (!Read(frame, ids)) return Truth.Unknown;
        var (surely, perhaps) = (0, 0);
        foreach (var at in frame.Dataset.Shared[index].Find(ids))
        {
            var value = Ask(frame, at);
            if (value == Truth.True && ++surely == least) return Truth.True;
            if (value != Truth.False) perhaps++;
        }

        return perhaps < least && IsWhole(frame) ? Truth.False : Truth.Unknown;
    }

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        Span<RecordId> ids = stackalloc RecordId[fields.Length];
        if (!Read(frame, ids))
        {
            for (var i = 0; i < fields.Length; i++)
                if (!ids[i].IsKnown) blame.Add(frame, fields[i], frame.Rows[scopes[i]]);
            return blame.ToRemedy();
        }

        var (surely, open) = Count(frame, ids);
        var found = Steps(least - surely);
        var ruledOut = Steps(Math.Max(0, surely + open.Count - least + 1));
        foreach (var at in open)
        {
            frame.Rows[slot] = frame.Dataset.Shared[index].Row(at);
            var remedy = where!.Weigh(frame);
            Step(found, remedy.ToTrue);
            Step(ruledOut, remedy.ToFalse);
        }

        var result = new Remedy { ToTrue = found[^1], ToFalse = ruledOut[^1] };
        if (IsWhole(frame)) return result;
        blame.Add(frame, new Atom(asked, default, ""));
        var missing = blame.ToRemedy();

        // Records that are missing can stand for any that are wanted.
        foreach (var fewer in found.AsSpan(0, found.Length - 1)) result.ToTrue.Or(fewer.And(missing.ToTrue));
        result.ToFalse = result.ToFalse.And(missing.ToFalse);
        return result;
    }

    public override void Cite(Frame frame)
    {
        CiteScope(frame);
        Span<RecordId> ids = stackalloc RecordId[fields.Length];
        if (!Read(frame, ids)) return;
        var telling = Evaluate(frame);
        var left = telling == Truth.True ? least : int.MaxValue;
        foreach (var at in frame.Dataset.Shared[index].Find(ids))
        {
            if (left == 0) return;
            if (Ask(frame, at) is var value && (value == Truth.False || (telling == Truth.True && value != Truth.True))) continue;
            frame.Evidence.Add(frame.Rows[slot], source.Record.KeyField);
            where?.Cite(frame);
            left--;
        }
    }

    public override ProofNode Prove(Frame frame)
    {
        Span<RecordId> ids = stackalloc RecordId[fields.Length];
        var value = Evaluate(frame);
        var children = new List<ProofNode>();
        if (Read(frame, ids))
            foreach (var at in frame.Dataset.Shared[index].Find(ids).ToArray())
                if (Ask(frame, at) != Truth.False) children.Add(ProofBuilder.Row(frame, source.Record, frame.Rows[slot], where));
        if (value != Truth.True)
            children.Add(new ProofNode { Clause = $"every {source.Record.Name} of anybody is on record", Value = IsWhole(frame) ? Truth.True : Truth.Unknown });
        frame.Evidence.Clear();
        CiteScope(frame);
        return new ProofNode { Clause = Clause, Value = value, Location = Source.Location, Facts = ProofBuilder.Cited(frame), Children = [.. children] };
    }

    private void CiteScope(Frame frame)
    {
        for (var i = 0; i < fields.Length; i++) frame.Evidence.Add(frame.Rows[scopes[i]], fields[i]);
    }

    // Of records of anybody it does not matter whether this person is known.
    private bool IsWhole(Frame frame) => frame.Dataset.IsComplete(record) && frame.Dataset.Shared[index].IsReadable;

    private bool Read(Frame frame, Span<RecordId> ids)
    {
        var isKnown = true;
        for (var i = 0; i < ids.Length; i++)
        {
            var row = frame.Rows[scopes[i]];
            ids[i] = row.Exists ? row.Id(fields[i].Offset) : RecordId.Blank;
            isKnown &= ids[i].IsKnown;
        }

        return isKnown;
    }

    private Truth Ask(Frame frame, int at)
    {
        frame.Rows[slot] = frame.Dataset.Shared[index].Row(at);
        return where?.Evaluate(frame) ?? Truth.True;
    }

    private (int Surely, List<int> Open) Count(Frame frame, ReadOnlySpan<RecordId> ids)
    {
        var (surely, open) = (0, new List<int>());
        foreach (var at in frame.Dataset.Shared[index].Find(ids))
        {
            var value = Ask(frame, at);
            if (value == Truth.True) surely++;
            if (value == Truth.Unknown) open.Add(at);
        }

        return (surely, open);
    }

    // What brings about none, one, and so on up to so many.
    private static Family[] Steps(int count)
    {
        var steps = new Family[count + 1];
        steps[0] = Family.Already;
        return steps;
    }

    private static void Step(Family[] steps, Family one)
    {
        for (var i = steps.Length - 1; i > 0; i--) steps[i].Or(steps[i - 1].And(one));
    }
}
