namespace CaseManagement.Decisions;

/// <summary>Answers in words.</summary>
internal static class AnswerWords
{
    /// <summary>The answer in words.</summary>
    public static string InWords(this AnswerKind kind) => kind switch
    {
        AnswerKind.NoBarFound => "no bar found",
        AnswerKind.NeedsReview => "needs review",
        AnswerKind.Undetermined => "undetermined",
        _ => "possible violation if done",
    };

    /// <summary>What it means for the one who asked.</summary>
    public static string Meaning(this AnswerKind kind) => kind switch
    {
        AnswerKind.NoBarFound => "No rule that was asked bars it, as far as the records go. That authorises nothing.",
        AnswerKind.NeedsReview => "No record answers a question that the law asks; a person must.",
        AnswerKind.Undetermined => "Facts are missing that would decide it. Unknown is not no.",
        _ => "As the records stand, doing it may break the law. Whether it would is a question for a person.",
    };
}
