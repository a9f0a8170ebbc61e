using ComplianceEngine.Needs;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Evaluation;

/// <summary>A charge's offense stands on a dated list.</summary>
internal sealed class ListedEvaluator(ListedTest source, int slot, OffenseIndex list, TimeEvaluator on) : Evaluator(source)
{
    private static readonly FieldDefinition Law = Vocabulary.Charge["law"];
    private static readonly FieldDefinition Section = Vocabulary.Charge["section"];
    private static readonly FieldDefinition Subdivision = Vocabulary.Charge["subdivision"];
    private static readonly FieldDefinition Equivalent = Vocabulary.Charge["equivalent_section"];
    private readonly bool byEquivalent = source.ByEquivalent;

    public override Truth Evaluate(Frame frame)
    {
        var row = frame.Rows[slot];
        if (!row.Exists) return Truth.Unknown;
        var code = row.Text((byEquivalent ? Equivalent : Section).Offset);
        if (TextCode.StateOf(code) != FieldState.Known) return Truth.Unknown;
        var offense = frame.Offenses.Find(list, code, frame.Dataset.Texts);
        if (offense.Entries.Length == 0) return ReferenceEquals(offense, Offense.Unreadable) ? Truth.Unknown : Truth.False;
        var moment = on.Range(frame);
        var value = Truth.False;
        foreach (var entry in offense.Entries)
        {
            var next = Matches(frame, row, offense, entry, moment);
            if (next == Truth.True) return Truth.True;
            if (next > value) value = next;
        }

        return value;
    }

    public override Remedy Weigh(Frame frame)
    {
        var row = frame.Rows[slot];
        var named = byEquivalent ? Equivalent : Section;
        var blame = default(Blame);
        if (!row.Exists || row.StateOf(named) != FieldState.Known)
        {
            blame.Add(frame, named, row);
            return blame.ToRemedy();
        }

        var offense = frame.Offenses.Find(list, row.Text(named.Offset), frame.Dataset.Texts);
        if (offense.Entries.Length == 0) blame.Add(frame, named, row);
        var moment = on.Range(frame);
        foreach (var entry in offense.Entries)
        {
            if (Matches(frame, row, offense, entry, moment) != Truth.Unknown) continue;
            if (LawOf(frame, row, offense, entry) == Truth.Unknown) blame.Add(frame, Law, row);
            if (SubdivisionOf(frame, row, offense, entry) == Truth.Unknown) blame.Add(frame, byEquivalent ? Equivalent : Subdivision, row);
            if (entry.InForce.Covers(moment) != Truth.Unknown) continue;
            if (entry.InForce.IsOpenAt(moment)) blame.Add(frame, new Atom(null, default, list.Id));
            else on.AddBlame(frame, ref blame);
        }

        return blame.ToRemedy();
    }

    public override void Cite(Frame frame)
    {
        var row = frame.Rows[slot];
        if (byEquivalent)
        {
            frame.Evidence.Add(row, Equivalent);
            return;
        }

        frame.Evidence.Add(row, Section);
        if (!row.Exists || row.StateOf(Section) != FieldState.Known) return;
        if (frame.Offenses.Find(list, row.Text(Section.Offset), frame.Dataset.Texts).Entries.Length == 0) return;
        frame.Evidence.Add(row, Law);
        frame.Evidence.Add(row, Subdivision);
    }

    public override ProofNode Prove(Frame frame)
    {
        var leaf = ProofBuilder.Leaf(this, frame);
        var row = frame.Rows[slot];
        var named = byEquivalent ? Equivalent : Section;
        if (!row.Exists || row.StateOf(named) != FieldState.Known) return leaf;
        var entries = frame.Offenses.Find(list, row.Text(named.Offset), frame.Dataset.Texts).Entries;
        return leaf with { Cite = list.Cite, Note = string.Join("; ", entries.Select(entry => entry.Describe())) };
    }

    private Truth Matches(Frame frame, RecordRow row, Offense offense, LinkedEntry entry, TimeRange moment)
    {
        var law = LawOf(frame, row, offense, entry);
        if (law == Truth.False) return Truth.False;
        var subdivision = SubdivisionOf(frame, row, offense, entry);
        if (subdivision == Truth.False) return Truth.False;
        var inForce = entry.InForce.Covers(moment);
        return (Truth)Math.Min((int)inForce, Math.Min((int)law, (int)subdivision));
    }

    // The law's own field counts before the letters in front of a section.
    private Truth LawOf(Frame frame, RecordRow row, Offense offense, LinkedEntry entry)
    {
        var code = row.Text(Law.Offset);
        if (!byEquivalent && TextCode.StateOf(code) == FieldState.Known)
            return Utf8Text.EqualsIgnoringCase(frame.Dataset.Texts.GetBytes(code), entry.Law) ? Truth.True : Truth.False;
        if (offense.Law.Length == 0) return byEquivalent ? Truth.True : Truth.Unknown;
        return string.Equals(offense.Law, entry.Law, StringComparison.OrdinalIgnoreCase) ? Truth.True : Truth.False;
    }

    private Truth SubdivisionOf(Frame frame, RecordRow row, Offense offense, LinkedEntry entry)
    {
        if (entry.Subdivisions.Length == 0) return Truth.True;
        if (offense.Subdivision is { } inSection) return entry.Lists(inSection);
        if (byEquivalent) return Truth.Unknown;
        var code = row.Text(Subdivision.Offset);
        return TextCode.StateOf(code) == FieldState.Known && SubdivisionPath.Parse(frame.Dataset.Texts.GetText(code)) is { } path ? entry.Lists(path) : Truth.Unknown;
    }
}
