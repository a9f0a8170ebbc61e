using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Linking;
using ComplianceEngine.Records;

namespace ComplianceEngine.Judging;

/// <summary>
/// Applies one rule to one subject. Records can leave open which version was in force or which stay governs: every way things
/// can have been is tried, and what they agree on stands.
/// </summary>
/// <remarks>One per thread: it keeps scratch space.</remarks>
internal sealed class Judge(Frame frame, ReadingPlan readings)
{
    private const int MaxCandidates = 16;
    private readonly List<Alternative> alternatives = [];
    private readonly List<Verdict> verdicts = [];

    public Frame Frame => frame;

    /// <summary>The ways things can have been, as of the last call of <see cref="Explore"/>.</summary>
    public IReadOnlyList<Alternative> Alternatives => alternatives;

    /// <summary>
    /// What the rule says of a record of the frame's dossier: one verdict, or one per version in force during an act that lasts.
    /// They are valid until the next call.
    /// </summary>
    public ReadOnlySpan<Verdict> Apply(LinkedRule rule, RecordRow subject)
    {
        verdicts.Clear();
        Enter(rule, subject);
        if (rule.JudgedTo is null)
        {
            verdicts.Add(Weigh(rule, PossibleVersion(rule)));
            return CollectionsMarshal.AsSpan(verdicts);
        }

        for (var i = 0; i < rule.Versions.Length; i++)
            if (Weigh(rule, i) is { Outcome: not Outcome.NotInForce } verdict) verdicts.Add(verdict);
        if (verdicts.Count == 0) verdicts.Add(new Verdict(Verdict.NoVersion, Outcome.NotInForce, false));
        return CollectionsMarshal.AsSpan(verdicts);
    }

    /// <summary>Takes the readings again that gave a verdict, where a later version's have taken their place.</summary>
    public void Resume(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        Enter(rule, subject);
        Weigh(rule, verdict.Version);
    }

    /// <summary>The outcome under the frame's readings, noting every way things can have been.</summary>
    public Outcome Explore(LinkedRule rule, RecordRow subject, int version)
    {
        Enter(rule, subject);
        alternatives.Clear();
        return Evaluate(rule, version, keep: true);
    }

    /// <summary>Puts the frame into one of the ways things can have been.</summary>
    public void Assume(LinkedRule rule, Alternative alternative)
    {
        frame.SetAct(alternative.Act, rule.JudgedFrom);
        for (var i = 0; i < alternative.Bound.Length; i++) frame.Rows[rule.Bindings[i].Slot] = alternative.Bound[i];
    }

    /// <summary>Whether an exception excuses; where the records leave it unknown, as a person's signed answer says.</summary>
    public Truth Excuses(LinkedRule rule, LinkedException exception)
    {
        if (exception.Condition is { } condition)
        {
            var value = condition.Evaluate(frame);
            return value == Truth.Unknown && exception.Source.Asks is not null ? Answer(rule, exception) : value;
        }

        return Answer(rule, exception) == Truth.True ? Truth.True : Truth.False;
    }

    private void Enter(LinkedRule rule, RecordRow subject)
    {
        frame.Rows[0] = subject;
        frame.SubjectPerson = rule.Source.About.PersonField;
        foreach (var binding in rule.Bindings) frame.Rows[binding.Slot] = binding.GoverningAt is null ? Named(binding) : default;
        frame.SetAct(TimeRange.Any, rule.JudgedFrom);
        frame.SetAct(rule.JudgedFrom.Range(frame), rule.JudgedFrom);
    }

    private Verdict Weigh(LinkedRule rule, int version)
    {
        if (version == Verdict.NoVersion) return new Verdict(version, Outcome.NotInForce, false);
        readings.Reset(frame);
        var outcome = Evaluate(rule, version, keep: false);
        return readings.CanDiffer(frame) ? WeighReadings(rule, version) : new Verdict(version, outcome, false);
    }

    // Kept apart, so that the common case allocates nothing.
    private Verdict WeighReadings(LinkedRule rule, int version)
    {
        var outcome = readings.Strictest(frame, () => Evaluate(rule, version, keep: false), out var isDisputed);
        return new Verdict(version, outcome, isDisputed);
    }

    private int PossibleVersion(LinkedRule rule)
    {
        var possible = Verdict.NoVersion;
        for (var i = 0; i < rule.Versions.Length; i++)
        {
            var covers = rule.Versions[i].InForce.Covers(frame.ActRange);
            if (covers == Truth.True) return i;
            if (covers == Truth.Unknown) possible = Verdict.UnknownVersion;
        }

        return possible;
    }

    private Outcome Evaluate(LinkedRule rule, int version, bool keep)
    {
        frame.SetAct(rule.JudgedFrom.Range(frame), rule.JudgedFrom);
        if (version == Verdict.UnknownVersion) return EvaluatePossibleVersions(rule, keep);
        if (rule.JudgedTo is { } end) return EvaluateSpan(rule, version, end, keep);
        return EvaluateBound(rule, version, 0, keep);
    }

    private Outcome EvaluatePossibleVersions(LinkedRule rule, bool keep)
    {
        var act = frame.ActRange;
        Outcome? merged = null;
        foreach (var (period, i) in rule.Versions.Select((version, i) => (version.InForce, i)))
        {
            if (period.Covers(act) == Truth.False) continue;
            frame.SetAct(period.Narrow(act), rule.JudgedFrom);
            var outcome = EvaluateBound(rule, i, 0, keep);
            merged = merged is { } before ? OutcomeMerge.Either(before, outcome) : outcome;
        }

        frame.SetAct(act, rule.JudgedFrom);
        if (merged is null || rule.Timeline.CanLieOutside(act)) merged = OrNotInForce(merged, act, keep);
        return merged.Value;
    }

    // The moment judged is the one when both the act and the version have begun.
    private Outcome EvaluateSpan(LinkedRule rule, int version, TimeEvaluator end, bool keep)
    {
        var (from, to, period) = (frame.ActRange, EndOfSpan(rule, end, 0), rule.Versions[version].InForce);

        // An act does not end before it begins.
        to = new TimeRange(Math.Max(from.Earliest, to.Earliest), Math.Max(from.Earliest, to.Latest));
        var goesOn = period.Meets(from, to);
        if (goesOn == Truth.False) return OrNotInForce(null, from, keep);
        var begun = period.Narrow(TimeRange.Later(from, period.Begins));
        frame.SetAct(begun with { Latest = Math.Min(begun.Latest, to.Latest) }, rule.JudgedFrom);
        var outcome = EvaluateBound(rule, version, 0, keep);
        return goesOn == Truth.True ? outcome : OrNotInForce(outcome, from, keep);
    }

    // Where a stay tells the end, it is the one that governs when the act begins; any that can do so counts.
    private TimeRange EndOfSpan(LinkedRule rule, TimeEvaluator end, int binding)
    {
        if (binding == rule.Bindings.Length) return end.Range(frame);
        Span<RecordRow> rows = stackalloc RecordRow[MaxCandidates];
        var (bound, count) = (rule.Bindings[binding], Candidates(rule.Bindings[binding], rows));
        frame.Rows[bound.Slot] = count == 0 ? default : rows[0];
        var range = EndOfSpan(rule, end, binding + 1);
        for (var i = 1; i < count; i++)
        {
            frame.Rows[bound.Slot] = rows[i];
            range = range.Or(EndOfSpan(rule, end, binding + 1));
        }

        return range;
    }

    private Outcome OrNotInForce(Outcome? merged, TimeRange act, bool keep)
    {
        if (keep) alternatives.Add(new Alternative(Verdict.NoVersion, act, [], Outcome.NotInForce));
        return merged is { } before ? OutcomeMerge.Either(before, Outcome.NotInForce) : Outcome.NotInForce;
    }

    private Outcome EvaluateBound(LinkedRule rule, int version, int binding, bool keep)
    {
        if (binding == rule.Bindings.Length) return Settle(rule, version, keep);
        Span<RecordRow> rows = stackalloc RecordRow[MaxCandidates];
        var (bound, count) = (rule.Bindings[binding], Candidates(rule.Bindings[binding], rows));
        frame.Rows[bound.Slot] = default;
        if (count == 0) return EvaluateBound(rule, version, binding + 1, keep);
        Outcome? merged = null;
        for (var i = 0; i < count; i++)
        {
            frame.Rows[bound.Slot] = rows[i];
            var outcome = EvaluateBound(rule, version, binding + 1, keep);
            merged = merged is { } before ? OutcomeMerge.Either(before, outcome) : outcome;
        }

        return merged!.Value;
    }

    private int Candidates(LinkedBinding binding, Span<RecordRow> rows)
    {
        if (binding.By is { } by && frame.Rows[0].Id(by.Offset).IsKnown)
        {
            rows[0] = Named(binding);
            return rows[0].Exists ? 1 : 0;
        }

        return binding.GoverningAt is { } at ? GoverningStay.Find(frame, at.Range(frame), rows) : 0;
    }

    // The record that the judged record's identifier names, if it names one that is there.
    private RecordRow Named(LinkedBinding binding)
    {
        var id = frame.Rows[0].Id(binding.By!.Offset);
        for (var i = 0; id.IsKnown && i < frame.Dossier.Count(binding.Record.Ordinal); i++)
            if (frame.Dossier.Row(binding.Record, i) is var row && row.Key == id) return row;
        return default;
    }

    private Outcome Settle(LinkedRule rule, int version, bool keep)
    {
        var outcome = Settle(rule, rule.Versions[version]);
        if (keep) alternatives.Add(new Alternative(version, frame.ActRange, Bound(rule), outcome));
        return outcome;
    }

    private ImmutableArray<RecordRow> Bound(LinkedRule rule)
    {
        var rows = new RecordRow[rule.Bindings.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = frame.Rows[rule.Bindings[i].Slot];
        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    private Outcome Settle(LinkedRule rule, LinkedVersion version)
    {
        var applies = version.When.Evaluate(frame);
        if (applies == Truth.False) return Outcome.NotApplicable;
        var lacksFacts = applies == Truth.Unknown;
        var asks = false;
        foreach (var exception in version.Exceptions)
        {
            var excuses = Excuses(rule, exception);
            if (excuses == Truth.True) return Outcome.Exempt;
            if (excuses != Truth.Unknown) continue;
            if (exception.Source.Asks is null) lacksFacts = true;
            else asks = true;
        }

        return lacksFacts ? Outcome.Undetermined : asks ? Outcome.NeedsReview : Outcome.PossibleViolation;
    }

    private Truth Answer(LinkedRule rule, LinkedException exception) => frame.Dataset.Reviews.Find(
        rule.Source.About.Name, frame.Rows[0].Key, frame.Dossier.Person, exception.Source.Id);
}
