using ComplianceEngine.Needs;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>Holds when every part holds.</summary>
internal sealed class AllOfEvaluator(Condition source, Evaluator[] parts) : Evaluator(source)
{
    public override Truth Evaluate(Frame frame)
    {
        var value = Truth.True;
        foreach (var part in parts)
        {
            var next = part.Evaluate(frame);
            if (next == Truth.False) return Truth.False;
            if (next < value) value = next;
        }

        return value;
    }

    public override Remedy Weigh(Frame frame) => Fold.Weigh(parts, frame, Truth.False);

    public override void Cite(Frame frame) => Fold.Cite(parts, frame, Evaluate(frame), Truth.False);

    public override ProofNode Prove(Frame frame) => ProofBuilder.Group(this, frame, parts, Truth.False);
}

/// <summary>Holds when one part holds.</summary>
internal sealed class AnyOfEvaluator(Condition source, Evaluator[] parts) : Evaluator(source)
{
    public override Truth Evaluate(Frame frame)
    {
        var value = Truth.False;
        foreach (var part in parts)
        {
            var next = part.Evaluate(frame);
            if (next == Truth.True) return Truth.True;
            if (next > value) value = next;
        }

        return value;
    }

    public override Remedy Weigh(Frame frame) => Fold.Weigh(parts, frame, Truth.True);

    public override void Cite(Frame frame) => Fold.Cite(parts, frame, Evaluate(frame), Truth.True);

    public override ProofNode Prove(Frame frame) => ProofBuilder.Group(this, frame, parts, Truth.True);
}

/// <summary>Holds when every part fails.</summary>
internal sealed class NoneOfEvaluator(Condition source, Evaluator[] parts) : Evaluator(source)
{
    private readonly AnyOfEvaluator any = new(source, parts);

    public override Truth Evaluate(Frame frame) => Fold.Not(any.Evaluate(frame));

    public override Remedy Weigh(Frame frame)
    {
        var remedy = any.Weigh(frame);
        return new Remedy { ToTrue = remedy.ToFalse, ToFalse = remedy.ToTrue };
    }

    public override void Cite(Frame frame) => any.Cite(frame);

    public override ProofNode Prove(Frame frame) => ProofBuilder.Group(this, frame, parts, Truth.True);
}

/// <summary>Always or never holds.</summary>
internal sealed class ConstantEvaluator(Condition source, bool holds) : Evaluator(source)
{
    private readonly Truth value = holds ? Truth.True : Truth.False;

    public override Truth Evaluate(Frame frame) => value;

    public override Remedy Weigh(Frame frame) => default;

    public override void Cite(Frame frame)
    {
    }
}

/// <summary>What "all" and "any" have in common; <c>decisive</c> is the value of a part that settles the whole.</summary>
internal static class Fold
{
    public static Truth Not(Truth value) => (Truth)(2 - (int)value);

    public static Remedy Weigh(Evaluator[] parts, Frame frame, Truth decisive)
    {
        var settled = default(Family);
        var others = Family.Already;
        foreach (var part in parts)
        {
            if (part.Evaluate(frame) != Truth.Unknown) continue;
            var remedy = part.Weigh(frame);
            settled.Or(decisive == Truth.True ? remedy.ToTrue : remedy.ToFalse);
            others = others.And(decisive == Truth.True ? remedy.ToFalse : remedy.ToTrue);
        }

        return decisive == Truth.True ? new Remedy { ToTrue = settled, ToFalse = others } : new Remedy { ToTrue = others, ToFalse = settled };
    }

    public static void Cite(Evaluator[] parts, Frame frame, Truth value, Truth decisive)
    {
        foreach (var part in parts)
        {
            if (value != decisive) part.Cite(frame);
            else if (part.Evaluate(frame) == decisive)
            {
                part.Cite(frame);
                return;
            }
        }
    }
}
