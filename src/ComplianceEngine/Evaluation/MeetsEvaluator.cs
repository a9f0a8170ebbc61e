using ComplianceEngine.Needs;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>One version of a criterion.</summary>
internal sealed record LinkedCriterionVersion(LinkedPeriod InForce, Evaluator Condition, CriterionVersion Source)
{
    private string? note;

    /// <summary>When it is in force, and by which source, in words.</summary>
    public string Note => note ??= ProofBuilder.VersionNote(Source);
}

/// <summary>
/// A named criterion holds, as it stood at the act. Where the act's time leaves open which version stood, it is unknown unless
/// every one that can have stood agrees.
/// </summary>
internal sealed class MeetsEvaluator(MeetsTest source, Criterion criterion, LinkedCriterionVersion[] versions, TimeEvaluator? at) : Evaluator(source)
{
    private readonly LinkedTimeline timeline = new([.. versions.Select(version => version.InForce)]);

    public override Truth Evaluate(Frame frame)
    {
        if (at is not null) frame.PushAct(at);
        var value = EvaluateAtAct(frame);
        if (at is not null) frame.PopAct();
        return value;
    }

    public override Remedy Weigh(Frame frame)
    {
        if (at is not null) frame.PushAct(at);
        var remedy = WeighAtAct(frame);
        if (at is not null) frame.PopAct();
        return remedy;
    }

    public override void Cite(Frame frame)
    {
        if (at is not null) frame.PushAct(at);
        var inForce = Only(frame);
        if (inForce is not null) inForce.Condition.Cite(frame);
        else
        {
            frame.CiteAct();
            foreach (var version in versions)
                if (version.InForce.Covers(frame.ActRange) != Truth.False) version.Condition.Cite(frame);
        }

        if (at is not null) frame.PopAct();
    }

    public override ProofNode Prove(Frame frame)
    {
        if (at is not null) frame.PushAct(at);
        var possible = versions.Where(version => version.InForce.Covers(frame.ActRange) != Truth.False).ToArray();
        var node = new ProofNode
        {
            Clause = Clause,
            Value = EvaluateAtAct(frame),
            Cite = criterion.Cite,
            Location = Source.Location,
            Note = possible.Length == 1 ? possible[0].Note : string.Join("; ", possible.Select(version => version.Note)),
            Children = [.. possible.Select(version => version.Condition.Prove(frame))],
        };
        if (at is not null) frame.PopAct();
        return node;
    }

    // The version that surely stands at the act, if one does.
    private LinkedCriterionVersion? Only(Frame frame)
    {
        foreach (var version in versions)
            if (version.InForce.Covers(frame.ActRange) == Truth.True) return version;
        return null;
    }

    private Truth EvaluateAtAct(Frame frame)
    {
        if (Only(frame) is { } only) return only.Condition.Evaluate(frame);
        Truth? value = null;
        var act = frame.ActRange;
        foreach (var version in versions)
        {
            if (version.InForce.Covers(act) == Truth.False) continue;
            frame.NarrowAct(version.InForce.Narrow(act));
            var next = version.Condition.Evaluate(frame);
            frame.NarrowAct(act);
            if (value is { } before && before != next) return Truth.Unknown;
            value = next;
        }

        // Outside every version a criterion does not hold, and the act may lie outside.
        if (value is null) return Truth.False;
        return value == Truth.False || !timeline.CanLieOutside(act) ? value.Value : Truth.Unknown;
    }

    private Remedy WeighAtAct(Frame frame)
    {
        if (Only(frame) is { } only) return only.Condition.Weigh(frame);
        var blame = default(Blame);
        foreach (var version in versions)
            if (version.InForce.IsOpenAt(frame.ActRange)) blame.Add(frame, new Atom(null, default, criterion.Id));
        frame.BlameAct(ref blame);
        return blame.ToRemedy();
    }
}
