using ComplianceEngine;

namespace CaseManagement.Decisions;

/// <summary>The engine's decision in the words that are shown and kept. Identifiers of records and persons are left out.</summary>
internal static class Telling
{
    /// <summary>Every rule is kept with its proof: why an act was let through must be seen later too.</summary>
    public static readonly DecisionOptions Whole = new() { Detail = DecisionDetail.EveryRule };

    /// <summary>The answer.</summary>
    public static AnswerKind Kind(this DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.NoBarFound => AnswerKind.NoBarFound,
        DecisionAnswer.NeedsReview => AnswerKind.NeedsReview,
        DecisionAnswer.Undetermined => AnswerKind.Undetermined,
        _ => AnswerKind.PossibleViolation,
    };

    /// <summary>The decision.</summary>
    public static Answer Told(this Decision decision) =>
        new(decision.Answer.Kind(), decision.Reason, decision.Notice, [.. decision.Rules.Select(rule => rule.Told())]);

    private static RuleAnswer Told(this RuleDecision rule)
    {
        var notes = new HashSet<string>(StringComparer.Ordinal);
        return new()
        {
            Kind = rule.Answer.Kind(),
            Reaches = rule.Finding.Outcome > Outcome.NotApplicable,
            Outcome = rule.Finding.Outcome.ToName().Replace('_', ' '),
            Provision = rule.Finding.Provision,
            Title = rule.Proof?.Title ?? "",
            Rule = $"{rule.Finding.Rule}, pack {rule.Finding.Pack}",
            Version = rule.Finding.RuleVersion,
            Reason = rule.Reason,
            MissingFacts = [.. rule.Finding.Needs.Select(need => need.RecordId is null ? $"{need.Record}.{need.Field}: no such record is on file" : $"{need.Record}.{need.Field}")],
            Questions = [.. rule.Questions.Select(question => question.Text)],
            Proof = rule.Proof is { } whole ? Told(whole.When, notes) : null,
            Exceptions = [.. rule.Finding.Exceptions.Select((exception, i) =>
                new ExceptionAnswer(exception.Id, exception.Cite, Word(exception.Result), rule.Proof is { } proof ? Told(proof.Exceptions[i], notes) : null))],
        };
    }

    // Of a clause that has no part in the outcome, its words and value are enough; a note that many clauses share stands once.
    private static ProofStep Told(ProofNode node, HashSet<string> notes)
    {
        var step = new ProofStep { Clause = node.Clause, Value = Word(node.Value), Cite = node.Cite, IsDecisive = node.IsDecisive };
        return !node.IsDecisive ? step : step with
        {
            Reading = node.Reading,
            Arithmetic = node.Arithmetic,
            Note = notes.Add(node.Note) ? node.Note : "",
            Facts = [.. node.Facts.Select(Told)],
            Children = [.. node.Children.Select(child => Told(child, notes))],
        };
    }

    private static string Told(ProofFact fact) => $"{fact.Record}.{fact.Field}: {(fact.RecordId is null ? "no such record is on file" : fact.Value ?? "not recorded")}";

    private static string Word(Truth truth) => truth switch { Truth.True => "yes", Truth.False => "no", _ => "unknown" };
}
