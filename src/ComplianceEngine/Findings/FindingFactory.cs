using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Judging;
using ComplianceEngine.Linking;
using ComplianceEngine.Needs;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>Makes findings and proofs by judging a subject again, this time taking notes.</summary>
internal sealed class FindingFactory(Judge judge, ReadingPlan readings)
{
    private static readonly FieldDefinition[] NoFields = [];
    private readonly Frame frame = judge.Frame;

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
        var asks = Asks(rule, telling, verdict.Outcome);
        var version = inForce && telling.Version >= 0 ? rule.Versions[telling.Version] : null;
        return new Finding
        {
            FindingId = Identify(rule.Source.Id, record, recordId, person),
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

    /// <summary>The name of a finding: the first 16 hexadecimal digits of the SHA-256 of its four parts joined by line feeds.</summary>
    public static string Identify(string rule, string record, string recordId, string? person)
    {
        var text = Encoding.UTF8.GetBytes($"{rule}\n{record}\n{recordId}\n{person}");
        return Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 8));
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
        return [.. rule.Versions[telling.Version].Exceptions.Select(exception =>
            new ExceptionResult(exception.Source.Id, exception.Source.Cite, judge.Excuses(rule, exception)))];
    }

    private ImmutableArray<string> Asks(LinkedRule rule, Alternative telling, Outcome outcome)
    {
        if (outcome is not (Outcome.NeedsReview or Outcome.Undetermined) || telling.Version < 0) return [];
        judge.Assume(rule, telling);
        return [.. rule.Versions[telling.Version].Exceptions
            .Where(exception => exception.Source.Asks is not null && exception.Condition is not null && judge.Excuses(rule, exception) == Truth.Unknown)
            .Select(exception => exception.Source.Id)];
    }

    private ImmutableArray<MissingFact> Needs(LinkedRule rule)
    {
        var facts = NeedsFinder.Find(judge, rule);
        var list = new List<MissingFact>();
        for (var i = 0; i < frame.Atoms.Count; i++)
            if (facts.Contains(i)) list.Add(Describe(frame.Atoms[i]));
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
        var byRow = frame.Evidence.Cited.Where(cited => cited.Row.Exists).GroupBy(cited => cited.Row)
            .ToDictionary(group => group.Key, group => group.Select(cited => cited.Field).ToArray());
        byRow.TryAdd(subject, NoFields);
        return [.. byRow.Select(pair => (IsSubject: pair.Key == subject, Evidence: Describe(pair.Key, pair.Value, rule)))
            .OrderByDescending(pair => pair.IsSubject)
            .ThenBy(pair => Vocabulary.Find(pair.Evidence.Record)!.Ordinal)
            .ThenBy(pair => pair.Evidence.RecordId, StringComparer.Ordinal)
            .Select(pair => pair.Evidence)];
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

    private Evidence Describe(RecordRow row, FieldDefinition[] cited, LinkedRule rule)
    {
        var schema = cited.Length > 0 ? cited[0].Record : rule.Source.About;
        var fields = schema.Fields.Where(field => cited.Contains(field) || field.IsKey || field == schema.PersonField);
        return new Evidence(
            schema.Name, row.Key.ToText(frame.Dataset.Texts), frame.Dataset.Files[row.Origin.File].Name, row.Origin.Row,
            [.. fields.Select(field => new EvidenceField(field.Name, ValueText.Format(row, field, frame.Dataset)))]);
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
        if (finding.Disputed) notes.Add("readings of the law differ on this outcome");
        return [.. notes];
    }
}
