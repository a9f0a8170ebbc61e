using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>The answer to who asks before an act. It authorises nothing, whatever it is.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record Decision
{
    /// <summary>The strictest answer of any rule about any person of the act.</summary>
    public required DecisionAnswer Answer { get; init; }

    /// <summary>
    /// What each rule says, in the order of an audit: by rule, person and version. Which rules stand here is chosen by
    /// <see cref="DecisionOptions.Detail"/>; those that bar something stand here unless only the answer was asked for.
    /// </summary>
    public required ImmutableArray<RuleDecision> Rules { get; init; }

    /// <summary>The answer in plain words.</summary>
    public required string Reason { get; init; }

    /// <summary>That no answer authorises anything, in words; show it wherever the answer is shown.</summary>
    public required string Notice { get; init; }

    /// <summary>The answer, and nothing of the act.</summary>
    public override string ToString() => Answer.ToName();
}

/// <summary>What one rule says of a proposed act, and of one person where the act is about several.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record RuleDecision
{
    /// <summary>The answer.</summary>
    public required DecisionAnswer Answer { get; init; }

    /// <summary>What an audit would find of the same records: provision, version, outcome, exceptions, missing facts and evidence.</summary>
    public required Finding Finding { get; init; }

    /// <summary>What a person must answer; empty unless the answer is <see cref="DecisionAnswer.NeedsReview"/> or a question is open beside missing facts.</summary>
    public required ImmutableArray<DecisionQuestion> Questions { get; init; }

    /// <summary>One plain sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Each clause with its value and the facts it rests on; <see langword="null"/> if no proof was asked for.</summary>
    public required Proof? Proof { get; init; }

    /// <summary>The provision and the answer, and nothing of the act.</summary>
    public override string ToString() => $"{Finding.Provision}: {Answer.ToName()}";
}

/// <summary>A question that a person must answer.</summary>
/// <param name="Id">The exception that it would excuse by, as a <c>review</c> record names it; or the name of the reading of the law that is open.</param>
/// <param name="Kind">Whether it is about the act or about the law.</param>
/// <param name="Text">The question, as the rule's author wrote it.</param>
public sealed record DecisionQuestion(string Id, DecisionQuestionKind Kind, string Text);

/// <summary>What a question is about.</summary>
public enum DecisionQuestionKind
{
    /// <summary>The act: a signed <c>review</c> record answers it.</summary>
    Act,

    /// <summary>How the law is to be read: a chosen reading answers it.</summary>
    Law,
}
