using System.Collections.Immutable;
using ComplianceEngine.Needs;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A test of one field of one record in scope.</summary>
internal abstract class FieldEvaluator(Condition source, int slot, FieldDefinition field) : Evaluator(source)
{
    protected int Slot { get; } = slot;

    protected int Offset { get; } = field.Offset;

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        blame.Add(frame, field, frame.Rows[Slot]);
        return blame.ToRemedy();
    }

    public override void Cite(Frame frame) => frame.Evidence.Add(frame.Rows[Slot], field);
}

/// <summary>A choice or flag is one of some words.</summary>
internal sealed class ChoiceEvaluator : FieldEvaluator
{
    // One bit for each code.
    private readonly ulong[] wanted = new ulong[(byte.MaxValue / 64) + 1];

    public ChoiceEvaluator(ChoiceTest source, int slot)
        : base(source, slot, source.Field.Field)
    {
        foreach (var code in source.Codes) wanted[code / 64] |= 1UL << (code % 64);
    }

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[Slot];
        if (!row.Exists) return Truth.Unknown;
        var code = row.Choice(Offset);
        if (!ChoiceCode.IsKnown(code)) return Truth.Unknown;
        return (wanted[code / 64] >> (code % 64) & 1) != 0 ? Truth.True : Truth.False;
    }
}

/// <summary>A text is one of some texts.</summary>
internal sealed class TextEvaluator(TextTest source, int slot) : FieldEvaluator(source, slot, source.Field.Field)
{
    private readonly ImmutableArray<string> texts = source.Texts;
    private readonly bool isNegated = source.IsNegated;

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[Slot];
        if (!row.Exists || TextCode.StateOf(row.Text(Offset)) != FieldState.Known) return Truth.Unknown;
        return IsOneOf(frame.Dataset.Texts.GetBytes(row.Text(Offset))) != isNegated ? Truth.True : Truth.False;
    }

    private bool IsOneOf(ReadOnlySpan<byte> text)
    {
        foreach (var candidate in texts)
            if (Utf8Text.EqualsIgnoringCase(text, candidate)) return true;
        return false;
    }
}

/// <summary>A list holds at least one of some words.</summary>
internal sealed class ListEvaluator : FieldEvaluator
{
    private readonly uint wanted;

    public ListEvaluator(ListTest source, int slot)
        : base(source, slot, source.Field.Field)
    {
        foreach (var code in source.Codes) wanted |= 1u << (code - 1);
    }

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[Slot];
        if (!row.Exists) return Truth.Unknown;
        var list = row.Choices(Offset);
        if ((list.Members & wanted) != 0) return Truth.True;
        return list.IsComplete ? Truth.False : Truth.Unknown;
    }
}

/// <summary>A list of identifiers names at least so many.</summary>
internal sealed class SizeEvaluator(SizeTest source, int slot) : FieldEvaluator(source, slot, source.Field.Field)
{
    private readonly int least = source.Least;

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[Slot];
        if (!row.Exists || IdListCode.StateOf(row.IdList(Offset)) != FieldState.Known) return Truth.Unknown;
        return IdListCode.CountOf(row.IdList(Offset)) >= least ? Truth.True : Truth.False;
    }
}

/// <summary>Two identifiers are the same.</summary>
internal sealed class SameIdEvaluator(SameIdTest source, int left, int right) : Evaluator(source)
{
    private readonly FieldDefinition leftField = source.Left.Field;
    private readonly FieldDefinition rightField = source.Right.Field;

    public override Truth Evaluate(Frame frame)
    {
        var a = Read(frame, left, leftField);
        var b = Read(frame, right, rightField);
        if (!a.IsKnown || !b.IsKnown) return Truth.Unknown;
        return a == b ? Truth.True : Truth.False;
    }

    public override Remedy Weigh(Frame frame)
    {
        var blame = default(Blame);
        if (!Read(frame, left, leftField).IsKnown) blame.Add(frame, leftField, frame.Rows[left]);
        if (!Read(frame, right, rightField).IsKnown) blame.Add(frame, rightField, frame.Rows[right]);
        return blame.ToRemedy();
    }

    public override void Cite(Frame frame)
    {
        frame.Evidence.Add(frame.Rows[left], leftField);
        frame.Evidence.Add(frame.Rows[right], rightField);
    }

    private static RecordId Read(Frame frame, int slot, FieldDefinition field)
    {
        var row = frame.Rows[slot];
        return row.Exists ? row.Id(field.Offset) : default;
    }
}

/// <summary>A date or time had happened when the export was made, or had not.</summary>
internal sealed class HappenedEvaluator(HappenedTest source, int slot) : FieldEvaluator(source, slot, source.Field.Field)
{
    private readonly bool isDate = source.Field.Field.Type == FieldType.Date;
    private readonly bool happened = source.Happened;

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[Slot];
        if (!row.Exists) return Truth.Unknown;
        return (isDate ? row.Date(Offset).State : row.Time(Offset).State) switch
        {
            FieldState.Known => happened ? Truth.True : Truth.False,
            FieldState.NotYet => happened ? Truth.False : Truth.True,
            _ => Truth.Unknown,
        };
    }
}

/// <summary>Something is recorded in a field, or nothing is.</summary>
internal sealed class RecordedEvaluator(RecordedTest source, int slot) : FieldEvaluator(source, slot, source.Field.Field)
{
    private readonly FieldDefinition field = source.Field.Field;
    private readonly bool isRecorded = source.IsRecorded;

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[Slot];
        if (!row.Exists) return Truth.Unknown;
        return row.StateOf(field) switch
        {
            FieldState.Known => isRecorded ? Truth.True : Truth.False,
            FieldState.Blank or FieldState.NotYet => isRecorded ? Truth.False : Truth.True,
            _ => Truth.Unknown,
        };
    }
}
