using ComplianceEngine.Needs;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>What holds under the option taken of an open reading.</summary>
internal sealed class ReadingEvaluator(ByReading source, int reading, Reading declared, Evaluator[] options) : Evaluator(source)
{
    public override Truth Evaluate(Frame frame)
    {
        frame.TouchedReadings |= 1UL << reading;
        return options[frame.Readings[reading]].Evaluate(frame);
    }

    public override Remedy Weigh(Frame frame) => options[frame.Readings[reading]].Weigh(frame);

    public override void Cite(Frame frame) => options[frame.Readings[reading]].Cite(frame);

    public override ProofNode Prove(Frame frame)
    {
        var option = declared.Options[frame.Readings[reading]];
        var inner = options[frame.Readings[reading]].Prove(frame);
        return new ProofNode
        {
            Clause = $"as {declared.Id} is read: {option.Meaning}",
            Value = inner.Value,
            Reading = $"{declared.Id}={option.Id}",
            Location = Source.Location,
            Children = [inner],
        };
    }
}
