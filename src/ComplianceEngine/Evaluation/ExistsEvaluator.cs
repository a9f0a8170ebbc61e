using ComplianceEngine.Needs;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>The person has a record for which something holds.</summary>
internal sealed class ExistsEvaluator(Exists source, int slot, Evaluator? where, Evaluator? completeWhen, FieldDefinition asked) : Evaluator(source)
{
    private readonly RecordSchema schema = source.Record;
    private readonly int record = source.Record.Ordinal;

    public override Truth Evaluate(Frame frame)
    {
        var value = Search(frame);
        return value != Truth.False || AbsenceIsKnown(frame) == Truth.True ? value : Truth.Unknown;
    }

    public override Remedy Weigh(Frame frame)
    {
        var found = default(Family);
        var ruledOut = Family.Already;
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            frame.Rows[slot] = frame.Dossier.Row(schema, i);
            if (where is null || where.Evaluate(frame) != Truth.Unknown) continue;
            var remedy = where.Weigh(frame);
            found.Or(remedy.ToTrue);
            ruledOut = ruledOut.And(remedy.ToFalse);
        }

        WeighAbsence(frame, ref found, ref ruledOut);
        return new Remedy { ToTrue = found, ToFalse = ruledOut };
    }

    public override void Cite(Frame frame)
    {
        var value = Evaluate(frame);
        if (value != Truth.True) completeWhen?.Cite(frame);
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            frame.Rows[slot] = frame.Dossier.Row(schema, i);
            var next = where?.Evaluate(frame) ?? Truth.True;
            if (value == Truth.True && next != Truth.True) continue;
            CiteRow(frame);
            if (next == Truth.True) return;
        }
    }

    public override ProofNode Prove(Frame frame)
    {
        var value = Evaluate(frame);
        var children = new List<ProofNode>();
        for (var i = 0; i < frame.Dossier.Count(record); i++)
        {
            frame.Rows[slot] = frame.Dossier.Row(schema, i);
            children.Add(ProofBuilder.Row(frame, schema, frame.Rows[slot], where));
        }

        // A match settles it; without one, every record counts, and whether there may be more.
        if (value != Truth.True) children.Add(ProofBuilder.Absence(frame, schema, completeWhen, AbsenceIsKnown(frame)));
        return new ProofNode
        {
            Clause = Clause,
            Value = value,
            Location = Source.Location,
            Children = value == Truth.True ? ProofBuilder.MarkDecisive([.. children], Truth.True) : [.. children],
        };
    }

    private Truth Search(Frame frame)
    {
        var count = frame.Dossier.Count(record);
        if (where is null) return count > 0 ? Truth.True : Truth.False;
        var value = Truth.False;
        for (var i = 0; i < count; i++)
        {
            frame.Rows[slot] = frame.Dossier.Row(schema, i);
            var next = where.Evaluate(frame);
            if (next == Truth.True) return Truth.True;
            if (next > value) value = next;
        }

        return value;
    }

    private Truth AbsenceIsKnown(Frame frame)
    {
        if (frame.IsComplete(record)) return Truth.True;
        return completeWhen is null || !frame.Dossier.Person.IsKnown || frame.Dataset.IsDamaged(record) ? Truth.False : completeWhen.Evaluate(frame);
    }

    // Word that the records are complete settles absence; where none can, only the missing record itself would.
    private void WeighAbsence(Frame frame, ref Family found, ref Family ruledOut)
    {
        var absence = AbsenceIsKnown(frame);
        if (absence == Truth.True) return;
        if (absence == Truth.Unknown)
        {
            ruledOut = ruledOut.And(completeWhen!.Weigh(frame).ToTrue);
            return;
        }

        var blame = default(Blame);
        blame.Add(frame, asked, default);
        var missing = blame.ToRemedy();
        found.Or(missing.ToTrue);
        ruledOut = ruledOut.And(missing.ToFalse);
    }

    private void CiteRow(Frame frame)
    {
        frame.Evidence.Add(frame.Rows[slot], schema.KeyField);
        where?.Cite(frame);
    }
}
