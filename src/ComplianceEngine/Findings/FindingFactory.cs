using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Needs;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>Makes findings and proofs by judging a subject again, this time taking notes.</summary>
internal sealed class FindingFactory(Judge judge, ReadingPlan readings)
{
    private readonly Frame frame = judge.Frame;
    private readonly EvidenceList evidence = new(judge.Frame);

    /// <summary>The finding of a verdict.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The record judged.</param>
    /// <param name="verdict">The verdict, given just before on the same dossier.</param>
    public Finding Create(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        var (record, recordId, person) = (rule.Source.About.Name, subject.Key.ToText(frame.Dataset.Texts), PersonOf(subject));
        var inForce = verdict.Version != Verdict.NoVersion;
        var outcomes = inForce ? Replay(rule, subject, verdict) : [];
        var telling = inForce ? Telling(judge.Alternatives, verdict.Outcome) : default;
        var exceptions = Exceptions(rule, telling);
        var needs = verdict.Outcome == Outcome.Undetermined ? Needs(rule) : [];
        var asks = Asks(rule, telling, verdict.Outcome, exceptions);
        var version = inForce && telling.Version >= 0 ? rule.Versions[telling.Version] : null;
        return new Finding
        {
            FindingId = FindingName.Of(rule.Source.Id, record, recordId, person),
            Rule = rule.Source.Id,
            RuleVersion = verdict.Version >= 0 ? rule.Versions[verdict.Version].Source.InForce.FromEarliest : null,
            Pack = rule.Pack.Id,
            Provision = rule.Source.Provision,
            Outcome = verdict.Outcome,
            Disputed = verdict.IsDisputed,
            Readings = outcomes,
            Record = record,
            RecordId = recordId,
            PersonId = person,
            OccurredAt = OccurredAt(rule, subject),
            Needs = needs,
            Asks = asks,
            Exceptions = exceptions,
            Evidence = EvidenceOf(rule, subject, verdict.Outcome),
            Explanation = Sentence.Write(frame, rule, version, verdict.Outcome, needs, exceptions, asks),
            Challenged = rule.Source.Challenged.Length > 0,
        };
    }

    /// <summary>The finding of a verdict with its proof.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The record judged.</param>
    /// <param name="verdict">The verdict, given just before on the same dossier.</param>
    public Proof Prove(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        var finding = Create(rule, subject, verdict);
        var nothing = new ProofNode { Clause = "no version of the rule was in force", Value = Truth.False, Location = rule.Source.Location };
        if (verdict.Version == Verdict.NoVersion) return new Proof(finding, rule.Source.Title, "", nothing, [], []);
        var telling = Telling(judge.Alternatives, verdict.Outcome);
        if (telling.Version < 0) return new Proof(finding, rule.Source.Title, "", nothing, [], []);
        judge.Assume(rule, telling);
        var version = rule.Versions[telling.Version];
        return new Proof(
            finding, rule.Source.Title, version.Source.EnactedBy, version.When.Prove(frame), [.. version.Exceptions.Select(exception => ProveException(rule, exception))],
            Notes(rule, version, finding));
    }

    /// <summary>
    /// What is wanting to settle a verdict that is undetermined or disputed: facts as <c>record.field</c>, and readings that differ as
    /// <c>reading NAME</c>.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">The record judged.</param>
    /// <param name="verdict">The verdict, given just before on the same dossier.</param>
    public IEnumerable<string> Wanting(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        var outcomes = Replay(rule, subject, verdict);
        var facts = verdict.Outcome == Outcome.Undetermined ? Needs(rule) : [];
        return facts.Select(fact => $"{fact.Record}.{fact.Field}").Concat(outcomes.Select(outcome => $"reading {outcome.Reading}"));
    }

    private string? PersonOf(RecordRow subject) => subject.Person.IsKnown ? subject.Person.ToText(frame.Dataset.Texts) : null;

    // Judges again under the readings that gave the verdict, and under the others where they matter.
    private ImmutableArray<ReadingOutcome> Replay(LinkedRule rule, RecordRow subject, Verdict verdict)
    {
        if (rule.JudgedTo is not null) judge.Resume(rule, subject, verdict);
        var outcomes = verdict.IsDisputed ? readings.Compare(frame, () => judge.Explore(rule, subject, verdict.Version)) : [];
        judge.Explore(rule, subject, verdict.Version);
        return outcomes;
    }

    // The way things can have been that speaks for the outcome: one that gives it, else the strictest.
    private static Alternative Telling(IReadOnlyList<Alternative> alternatives, Outcome outcome)
    {
        var best = alternatives[0];
        foreach (var alternative in alternatives)
        {
            if (alternative.Outcome == outcome && alternative.Version >= 0) return alternative;
            if (alternative.Outcome > best.Outcome) best = alternative;
        }

        return best;
    }

    private ImmutableArray<ExceptionResult> Exceptions(LinkedRule rule, Alternative telling)
    {
        if (telling.Bound.IsDefault || telling.Version < 0) return [];
        judge.Assume(rule, telling);
        var exceptions = rule.Versions[telling.Version].Exceptions;
        var results = new ExceptionResult[exceptions.Length];
        for (var i = 0; i < results.Length; i++) results[i] = exceptions[i].Results[(int)judge.Excuses(rule, exceptions[i])];
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }

    private static ImmutableArray<string> Asks(LinkedRule rule, Alternative telling, Outcome outcome, ImmutableArray<ExceptionResult> results)
    {
        if (outcome is not (Outcome.NeedsReview or Outcome.Undetermined) || telling.Version < 0) return [];
        var asks = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < results.Length; i++)
            if (rule.Versions[telling.Version].Exceptions[i] is { Source.Asks: not null, Condition: not null } && results[i].Result == Truth.Unknown) asks.Add(results[i].Id);
        return asks.ToImmutable();
    }

    private ImmutableArray<MissingFact> Needs(LinkedRule rule)
    {
        var facts = NeedsFinder.Find(judge, rule);
        var list = new List<MissingFact>(facts.Count);
        for (var i = 0; i < frame.Atoms.Count; i++)
            if (facts.Contains(i)) list.Add(Describe(frame.Atoms[i]));
        if (list.Count < 2) return [.. list];
        return [.. list.OrderBy(fact => Vocabulary.Find(fact.Record)?.Ordinal ?? -1).ThenBy(fact => fact.RecordId, StringComparer.Ordinal).ThenBy(fact => fact.Field, StringComparer.Ordinal)];
    }

    private MissingFact Describe(Atom atom) => atom.Field is { } field
        ? new MissingFact(field.Record.Name, atom.Key.IsKnown ? atom.Key.ToText(frame.Dataset.Texts) : null, field.Name)
        : new MissingFact("law", atom.Law, "in_force");

    private string? OccurredAt(LinkedRule rule, RecordRow subject)
    {
        frame.Rows[0] = subject;
        frame.SetAct(TimeRange.Any, rule.JudgedFrom);
        return ValueText.Format(rule.JudgedFrom.Range(frame), frame.Dataset.Zone);
    }

    private ImmutableArray<Evidence> EvidenceOf(LinkedRule rule, RecordRow subject, Outcome outcome)
    {
        frame.Evidence.Clear();
        rule.JudgedFrom.Cite(frame);
        rule.JudgedTo?.Cite(frame);
        if (outcome != Outcome.NotInForce)
            foreach (var alternative in judge.Alternatives) Cite(rule, alternative);
        return evidence.Gather(frame.Evidence.Cited, subject, rule.Source.About);
    }

    private void Cite(LinkedRule rule, Alternative alternative)
    {
        if (alternative.Version < 0) return;
        judge.Assume(rule, alternative);
        var version = rule.Versions[alternative.Version];
        version.When.Cite(frame);
        if (alternative.Outcome == Outcome.NotApplicable) return;
        foreach (var exception in version.Exceptions)
            if (alternative.Outcome != Outcome.Exempt || judge.Excuses(rule, exception) == Truth.True) exception.Condition?.Cite(frame);
    }

    private ProofNode ProveException(LinkedRule rule, LinkedException exception)
    {
        var value = judge.Excuses(rule, exception);
        var node = exception.Condition?.Prove(frame);
        var review = node is null || (node.Value == Truth.Unknown && exception.Source.Asks is not null)
            ? $"asks a person: {exception.Source.Asks} ({(value == Truth.True ? "answered yes" : node is not null && value == Truth.False ? "answered no" : "no answer on record")})"
            : "";
        return new ProofNode
        {
            Clause = $"exception {exception.Source.Id}",
            Value = value,
            Cite = exception.Source.Cite,
            Location = exception.Source.Location,
            Note = review,
            Children = node is null ? [] : [node],
        };
    }

    private static ImmutableArray<string> Notes(LinkedRule rule, LinkedVersion version, Finding finding)
    {
        var notes = new List<string>();
        if (version.Source.Note.Length > 0) notes.Add(version.Source.Note);
        if (rule.Pack.Sources.TryGetValue(version.Source.Source, out var source) && !source.IsVerified) notes.Add($"the source {source.Id} ({source.Title}) was not seen: unverified");
        if (rule.Pack.Sources.TryGetValue(rule.Source.Challenged, out var suit)) notes.Add($"challenged in court, and in force as enacted: {suit.Title}");
        if (finding.Disputed) notes.Add("readings of the law differ on this outcome");
        return [.. notes];
    }
}
