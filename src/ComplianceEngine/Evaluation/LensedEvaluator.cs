using ComplianceEngine.Needs;

namespace ComplianceEngine.Evaluation;

/// <summary>A clause under a lens.</summary>
internal sealed class LensedEvaluator(Evaluator inner, IClauseLens lens) : Evaluator(inner.Source)
{
    public override Truth Evaluate(Frame frame) => lens.See(Source, inner.Evaluate(frame), !frame.TakesNotes);

    public override Remedy Weigh(Frame frame) => inner.Weigh(frame);

    public override void Cite(Frame frame) => inner.Cite(frame);

    public override ProofNode Prove(Frame frame) => inner.Prove(frame);
}
