using System.Diagnostics;
using ComplianceEngine.Records;

namespace ComplianceEngine.Reports;

/// <summary>The words that people read for what the engine says.</summary>
internal static class Words
{
    public static string Of(Truth truth) => truth switch
    {
        Truth.True => "yes",
        Truth.False => "no",
        _ => "unknown",
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.PossibleViolation => "possible violation",
        Outcome.Undetermined => "undetermined",
        Outcome.NeedsReview => "needs review",
        Outcome.Exempt => "exempt",
        Outcome.NotApplicable => "not applicable",
        Outcome.NotInForce => "not in force",
        _ => throw new UnreachableException(),
    };

    public static string Of(DecisionAnswer answer) => answer switch
    {
        DecisionAnswer.PossibleViolationIfDone => "possible violation if done",
        DecisionAnswer.Undetermined => "undetermined",
        DecisionAnswer.NeedsReview => "needs review",
        DecisionAnswer.NoBarFound => "no bar found",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why a field has no value to show.</summary>
    public static string Of(FieldState state) => state switch
    {
        FieldState.Blank => "not recorded",
        FieldState.Unreadable => "recorded, but not readable",
        FieldState.Conflicting => "recorded differently in rows with the same key",
        FieldState.NotYet => "recorded as not having happened",
        FieldState.Known => "recorded, but personal",
        _ => throw new UnreachableException(),
    };
}
