using ComplianceEngine.Needs;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A time lies later in its day than is usual among everybody's records that share a text.</summary>
/// <param name="source">The condition.</param>
/// <param name="index">Which of the data set's times of day.</param>
/// <param name="slot">The record whose time it is.</param>
/// <param name="margin">How much later.</param>
/// <param name="where">Whether that record is itself one of those that count.</param>
internal sealed class UsualEvaluator(UsualTest source, int index, int slot, LinkedDuration margin, Evaluator? where) : Evaluator(source)
{
    private readonly FieldDefinition time = source.Time.Field;
    private readonly FieldDefinition group = source.Standard.Group.Field;
    private readonly int least = source.Standard.Least;

    public override Truth Evaluate(Frame frame)
    {
        if (Read(frame) is not { } read || read.Usual.Count < least || margin.Elapsed(frame) is not { } seconds) return Truth.Unknown;
        var later = read.Own - read.Usual.Percentile;
        return later > seconds.Most ? Truth.True : later <= seconds.Least ? Truth.False : Truth.Unknown;
    }

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        var row = frame.Rows[slot];
        if (!row.Exists || Times(frame).TimeOfDay(row, frame.Dataset.Zone) is null) blame.Add(frame, time, row);
        if (!row.Exists || TextCode.StateOf(row.Text(group.Offset)) != FieldState.Known) blame.Add(frame, group, row);
        if (Read(frame) is { } read && read.Usual.Count < least) blame.Add(frame, new Atom(time, default, ""));
        margin.AddBlame(frame, ref blame);
        return blame.ToRemedy();
    }

    public override void Cite(Frame frame)
    {
        frame.Evidence.Add(frame.Rows[slot], time);
        frame.Evidence.Add(frame.Rows[slot], group);
        margin.Cite(frame);
    }

    public override ProofNode Prove(Frame frame) => ProofBuilder.Leaf(this, frame) with { Arithmetic = Tell(frame) ?? "" };

    /// <summary>The time of day beside the usual one, in words; <see langword="null"/> where nothing can be told.</summary>
    public string? Tell(Frame frame)
    {
        if (Read(frame) is not { } read) return null;
        var ((own, usual), times) = (read, Times(frame));
        if (usual.Count < least) return FormattableString.Invariant($"{times.Clock(own)}; what is usual there cannot be told from {usual.Count} records, {least} are asked for");
        return FormattableString.Invariant(
            $"{times.Clock(own)}; usual latest time there {times.Clock(usual.Percentile)} (percentile {source.Standard.Percentile}; median {times.Clock(usual.Median)}) over {usual.Count} records: {ProofBuilder.Elapsed(own - usual.Percentile)}");
    }

    private UsualTimes Times(Frame frame) => frame.Dataset.Usual[index];

    private (int Own, UsualTime Usual)? Read(Frame frame)
    {
        var row = frame.Rows[slot];
        if (!row.Exists || TextCode.StateOf(row.Text(group.Offset)) != FieldState.Known || Times(frame).TimeOfDay(row, frame.Dataset.Zone) is not { } own) return null;
        var isCounted = (where?.Evaluate(frame) ?? Truth.True) == Truth.True;
        return (own, Times(frame).Find(row.Text(group.Offset), isCounted ? own : null));
    }
}
