using ComplianceEngine.Needs;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>
/// A linked condition. The same object answers bulk audits and single decisions; it holds no state of a run, so that threads
/// share it.
/// </summary>
internal abstract class Evaluator(Condition source)
{
    private string? clause;

    /// <summary>The condition as bound.</summary>
    public Condition Source { get; } = source;

    /// <summary>The condition in words, which are made when they are first asked for.</summary>
    public string Clause => clause ??= ClauseText.Describe(Source);

    /// <summary>The value, and no more: stops as soon as it is settled and allocates nothing.</summary>
    public abstract Truth Evaluate(Frame frame);

    /// <summary>The shortest sets of missing facts that would make it true or false. Call it only where the value is unknown.</summary>
    public abstract Remedy Weigh(Frame frame);

    /// <summary>Cites the fields that gave the value: where one part decides, that part's alone.</summary>
    public abstract void Cite(Frame frame);

    /// <summary>The clause with its value, its facts and its parts.</summary>
    public virtual ProofNode Prove(Frame frame) => ProofBuilder.Leaf(this, frame);
}
