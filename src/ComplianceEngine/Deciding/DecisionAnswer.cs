namespace ComplianceEngine;

/// <summary>What is to be said to who asks before an act. Ordered from mild to strict; no answer authorises anything.</summary>
public enum DecisionAnswer
{
    /// <summary>No rule that was asked bars the act, on what is known. That permits nothing.</summary>
    NoBarFound,

    /// <summary>A person must answer a question first: one that no record answers, or how a law is to be read whose readings differ.</summary>
    NeedsReview,

    /// <summary>Facts are missing that would decide it.</summary>
    Undetermined,

    /// <summary>Done as proposed, the act would be a possible violation.</summary>
    PossibleViolationIfDone,
}

/// <summary>The names of answers in files and on screen.</summary>
public static class DecisionAnswerNames
{
    private static readonly string[] Names = ["no_bar_found", "needs_review", "undetermined", "possible_violation_if_done"];

    /// <summary>The answer's name: <c>possible_violation_if_done</c>.</summary>
    /// <param name="answer">The answer.</param>
    public static string ToName(this DecisionAnswer answer) => Names[(int)answer];
}
