using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>The words in which decisions are given; replace it to give them in another language or tone.</summary>
/// <remarks>Implementations are called on many threads at once and give the same words for the same decision. No word may claim that an answer permits anything.</remarks>
public interface IDecisionTexts
{
    /// <summary>That no answer authorises anything.</summary>
    string Notice { get; }

    /// <summary>A decision in plain words.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rules">The rules told of; none if only the answer was asked for, or none bars anything.</param>
    string Summarise(DecisionAnswer answer, ImmutableArray<RuleDecision> rules);

    /// <summary>What one rule says, in one sentence.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="finding">What an audit would find; its explanation is a sentence of the rule's author.</param>
    /// <param name="questions">What a person must answer.</param>
    string Explain(DecisionAnswer answer, Finding finding, ImmutableArray<DecisionQuestion> questions);
}
