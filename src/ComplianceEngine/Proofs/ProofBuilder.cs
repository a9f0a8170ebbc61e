using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>Makes the nodes of a proof tree.</summary>
internal static class ProofBuilder
{
    public static ProofNode Leaf(Evaluator evaluator, Frame frame)
    {
        frame.Evidence.Clear();
        evaluator.Cite(frame);
        return new ProofNode { Clause = evaluator.Clause, Value = evaluator.Evaluate(frame), Location = evaluator.Source.Location, Facts = Cited(frame) };
    }

    /// <summary>Several clauses joined.</summary>
    /// <param name="evaluator">What joins them.</param>
    /// <param name="frame">The case.</param>
    /// <param name="parts">The clauses.</param>
    /// <param name="settling">The value of one clause that settles the whole.</param>
    public static ProofNode Group(Evaluator evaluator, Frame frame, Evaluator[] parts, Truth settling) => new()
    {
        Clause = evaluator.Clause,
        Value = evaluator.Evaluate(frame),
        Location = evaluator.Source.Location,
        Children = MarkDecisive(ProveAll(parts, frame), settling),
    };

    /// <summary>Marks which of several clauses gave the value of the whole: those that settle it; else those that leave it open; else all.</summary>
    public static ImmutableArray<ProofNode> MarkDecisive(ProofNode[] clauses, Truth settling)
    {
        var decisive = Has(clauses, settling) ? settling : Truth.Unknown;
        if (Has(clauses, decisive))
            foreach (ref var clause in clauses.AsSpan())
                if (clause.IsDecisive != (clause.Value == decisive)) clause = clause with { IsDecisive = clause.Value == decisive };
        return ImmutableCollectionsMarshal.AsImmutableArray(clauses);
    }

    /// <summary>One of the records that a quantifier went through.</summary>
    public static ProofNode Row(Frame frame, RecordSchema schema, RecordRow row, Evaluator? where) => new()
    {
        Clause = $"{schema.Name} {row.Key.ToText(frame.Dataset.Texts)}",
        Value = where?.Evaluate(frame) ?? Truth.True,
        Facts = [Fact(frame, row, schema.KeyField)],
        Children = where is null ? [] : [where.Prove(frame)],
    };

    /// <summary>Whether absence of records of a kind is known.</summary>
    public static ProofNode Absence(Frame frame, RecordSchema schema, Evaluator? completeWhen, Truth value)
    {
        var why = !frame.Dossier.Person.IsKnown ? "the person is not known"
            : frame.Dataset.IsComplete(schema.Ordinal) ? "the export says that it holds all of them"
            : frame.Dataset.IsDamaged(schema.Ordinal) ? "rows of this kind were lost, so that no record can say so"
            : completeWhen is null ? "the export does not say so"
            : "it must be shown by the records";
        return new ProofNode
        {
            Clause = $"every {schema.Name} of the person is on record ({why})",
            Value = value,
            Children = completeWhen is null || !frame.Dossier.Person.IsKnown || frame.Dataset.IsComplete(schema.Ordinal) || frame.Dataset.IsDamaged(schema.Ordinal) ? [] : [completeWhen.Prove(frame)],
        };
    }

    public static string VersionNote(CriterionVersion version)
    {
        var from = version.InForce.HasKnownStart
            ? $"in force from {version.InForce.FromEarliest:yyyy-MM-dd}"
            : $"in force from a day between {version.InForce.FromEarliest:yyyy-MM-dd} and {version.InForce.FromLatest:yyyy-MM-dd}";
        var to = version.InForce.To is { } last ? $" to {last:yyyy-MM-dd}" : "";
        return FormattableString.Invariant($"{from}{to} ({version.Source}){(version.Note.Length == 0 ? "" : $": {version.Note}")}");
    }

    /// <summary>Two times side by side, with the time between them where both are exact.</summary>
    public static string Compare(Frame frame, TimeRange a, TimeRange b)
    {
        var text = $"{Moment(frame, a)} against {Moment(frame, b)}";
        return a.IsExact && b.IsExact ? $"{text}: {Elapsed(a.Earliest - b.Earliest)}" : text;
    }

    /// <summary>How old a record was at a moment.</summary>
    public static string Age(Frame frame, TimeRange then, TimeRange now) =>
        then.IsExact && now.IsExact ? $"{Moment(frame, then)}, {Elapsed(then.Earliest - now.Earliest)}" : Moment(frame, then);

    public static string Moment(Frame frame, TimeRange range)
    {
        if (ValueText.Format(range, frame.Dataset.Zone) is { } text) return text;
        if (range.Earliest == long.MinValue && range.Latest == long.MaxValue) return "a time that is not recorded";
        if (range.Latest == long.MaxValue) return $"{Edge(frame, range.Earliest)} or later";
        return range.Earliest == long.MinValue ? $"{Edge(frame, range.Latest)} or earlier" : $"between {Edge(frame, range.Earliest)} and {Edge(frame, range.Latest)}";
    }

    public static string Day(Frame frame, TimeRange range)
    {
        if (range.Earliest == long.MinValue || range.Latest == long.MaxValue) return Moment(frame, range);
        var first = frame.Dataset.Zone.DayOf(range.Earliest);
        var last = frame.Dataset.Zone.DayOf(range.Latest);
        return first == last ? CalendarDay.Format(first) : $"{CalendarDay.Format(first)} to {CalendarDay.Format(last)}";
    }

    public static string Day(long day) => day is <= int.MinValue / 2 or >= int.MaxValue / 2 ? "a day that cannot be told" : CalendarDay.Format((int)day);

    public static ProofFact Fact(Frame frame, RecordRow row, FieldDefinition field) => new(
        field.Record.Name,
        row.Exists ? row.Key.ToText(frame.Dataset.Texts) : null,
        field.Name,
        ValueText.Format(row, field, frame.Dataset),
        row.Exists ? row.StateOf(field) : FieldState.Blank,
        row.Exists ? frame.Dataset.Files[row.Origin.File].Name : "",
        row.Exists ? row.Origin.Row : 0,
        row.Exists ? frame.Dataset.Files[row.Origin.File].ColumnOf(field) : "");

    /// <summary>The fields cited since the evidence was last cleared.</summary>
    public static ImmutableArray<ProofFact> Cited(Frame frame)
    {
        var cited = frame.Evidence.Cited;
        var facts = new ProofFact[cited.Length];
        for (var i = 0; i < facts.Length; i++) facts[i] = Fact(frame, cited[i].Row, cited[i].Field);
        return ImmutableCollectionsMarshal.AsImmutableArray(facts);
    }

    private static ProofNode[] ProveAll(Evaluator[] parts, Frame frame)
    {
        var proofs = new ProofNode[parts.Length];
        for (var i = 0; i < proofs.Length; i++) proofs[i] = parts[i].Prove(frame);
        return proofs;
    }

    private static bool Has(ProofNode[] clauses, Truth value)
    {
        foreach (var clause in clauses)
            if (clause.Value == value) return true;
        return false;
    }

    private static string Edge(Frame frame, long seconds) => ValueText.Format(new TimeRange(seconds, seconds), frame.Dataset.Zone)!;

    /// <summary>How much later one exact time is than another, or earlier; <see langword="null"/> if they are not exact.</summary>
    public static string? Between(TimeRange later, TimeRange earlier) => later.IsExact && earlier.IsExact ? Elapsed(later.Earliest - earlier.Earliest) : null;

    /// <summary>Seconds in words, with later or earlier.</summary>
    public static string Elapsed(long seconds)
    {
        var span = TimeSpan.FromSeconds(Math.Abs(seconds));
        var text = span.Days > 0 ? FormattableString.Invariant($"{span.Days} d {span.Hours} h {span.Minutes} min") : FormattableString.Invariant($"{span.Hours} h {span.Minutes} min {span.Seconds} s");
        return seconds == 0 ? "the same second" : seconds < 0 ? $"{text} earlier" : $"{text} later";
    }
}
