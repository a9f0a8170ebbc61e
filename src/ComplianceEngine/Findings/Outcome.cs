namespace ComplianceEngine;

/// <summary>What one rule says of one subject: a record, and a person where the record is about several. Ordered from mild to strict.</summary>
public enum Outcome
{
    /// <summary>No version of the rule was in force at the act.</summary>
    NotInForce,

    /// <summary>The rule does not reach the act.</summary>
    NotApplicable,

    /// <summary>The rule reaches the act and an exception excuses it.</summary>
    Exempt,

    /// <summary>The records say all they can; a person must answer a question.</summary>
    NeedsReview,

    /// <summary>Facts are missing that would decide it.</summary>
    Undetermined,

    /// <summary>The rule reaches the act and no exception excuses it.</summary>
    PossibleViolation,
}

/// <summary>The names of outcomes in files and on screen.</summary>
public static class OutcomeNames
{
    private static readonly string[] Names = ["not_in_force", "not_applicable", "exempt", "needs_review", "undetermined", "possible_violation"];

    /// <summary>The outcome's name: <c>possible_violation</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string ToName(this Outcome outcome) => Names[(int)outcome];

    /// <summary>Whether the outcome is reported: a possible violation, undetermined or in need of review.</summary>
    /// <param name="outcome">The outcome.</param>
    public static bool IsFinding(this Outcome outcome) => outcome >= Outcome.NeedsReview;

    /// <summary>Finds an outcome by name.</summary>
    /// <param name="name">The name: <c>possible_violation</c>.</param>
    /// <returns>The outcome, or <see langword="null"/> if there is none of that name.</returns>
    public static Outcome? Find(string name) => Array.IndexOf(Names, name) is var index and >= 0 ? (Outcome)index : null;
}
