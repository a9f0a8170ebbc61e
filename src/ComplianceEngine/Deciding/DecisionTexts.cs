using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>The words of decisions that come with the engine.</summary>
public static class DecisionTexts
{
    /// <summary>Plain English.</summary>
    public static IDecisionTexts English { get; } = new EnglishDecisionTexts();
}

/// <summary>Decisions in plain English.</summary>
internal sealed class EnglishDecisionTexts : IDecisionTexts
{
    public string Notice => "No answer authorises anything: a person decides and answers for it. This is no legal advice.";

    public string Summarise(DecisionAnswer answer, ImmutableArray<RuleDecision> rules)
    {
        var opening = answer switch
        {
            DecisionAnswer.PossibleViolationIfDone => "Possible violation if done",
            DecisionAnswer.Undetermined => "It cannot be decided, because facts are missing",
            DecisionAnswer.NeedsReview => "A person must answer a question first",
            _ => "No bar was found in what is known",
        };
        var provisions = rules.Where(rule => rule.Answer == answer && answer != DecisionAnswer.NoBarFound).Select(rule => rule.Finding.Provision).Distinct().ToList();
        return provisions.Count == 0 ? $"{opening}." : $"{opening}: {string.Join(", ", provisions)}.";
    }

    public string Explain(DecisionAnswer answer, Finding finding, ImmutableArray<DecisionQuestion> questions)
    {
        var disputed = questions.Where(question => question.Kind == DecisionQuestionKind.Law).Select(question => $"{question.Id}: {question.Text}").ToList();
        return answer switch
        {
            DecisionAnswer.PossibleViolationIfDone => $"Done as proposed, a possible violation of {finding.Provision}: {finding.Explanation}",
            DecisionAnswer.NeedsReview when disputed.Count > 0 => $"{finding.Explanation} The law can be read in more than one way here: {string.Join(" ", disputed)}",
            _ => finding.Explanation,
        };
    }
}
