namespace CaseManagement.Decisions;

/// <summary>What the engine answers before an act. None of them authorises anything.</summary>
internal enum AnswerKind
{
    /// <summary>No rule that was asked bars it, as far as the records go.</summary>
    NoBarFound,

    /// <summary>A person must answer a question first.</summary>
    NeedsReview,

    /// <summary>Facts are missing that would decide it.</summary>
    Undetermined,

    /// <summary>If it is done, it is a possible violation.</summary>
    PossibleViolation,
}

/// <summary>The engine's answer on one act, as it is shown and kept.</summary>
/// <param name="Kind">The strictest of what the rules say.</param>
/// <param name="Reason">It in one sentence or a few.</param>
/// <param name="Notice">That it authorises nothing.</param>
/// <param name="Rules">What each rule says that is about such acts, also one that does not reach this.</param>
internal sealed record Answer(AnswerKind Kind, string Reason, string Notice, IReadOnlyList<RuleAnswer> Rules);

/// <summary>What one rule says.</summary>
internal sealed record RuleAnswer
{
    public required AnswerKind Kind { get; init; }

    /// <summary>Whether the rule reaches the act at all.</summary>
    public required bool Reaches { get; init; }

    /// <summary>What an audit would find: exempt, not applicable and so on.</summary>
    public required string Outcome { get; init; }

    public required string Provision { get; init; }

    public required string Title { get; init; }

    public required string Rule { get; init; }

    /// <summary>Since when the version that was applied is in force.</summary>
    public DateOnly? Version { get; init; }

    public required string Reason { get; init; }

    /// <summary>The facts that would settle it.</summary>
    public IReadOnlyList<string> MissingFacts { get; init; } = [];

    /// <summary>The questions that a person must answer.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<ExceptionAnswer> Exceptions { get; init; } = [];

    /// <summary>What the rule reaches; <see langword="null"/> if no proof was made.</summary>
    public ProofStep? Proof { get; init; }
}

/// <summary>Whether an exception excuses: yes, no or unknown.</summary>
internal sealed record ExceptionAnswer(string Name, string Cite, string Result, ProofStep? Proof);

/// <summary>One clause of a proof.</summary>
internal sealed record ProofStep
{
    public required string Clause { get; init; }

    /// <summary>Yes, no or unknown.</summary>
    public required string Value { get; init; }

    public string Cite { get; init; } = "";

    public string Reading { get; init; } = "";

    public string Arithmetic { get; init; } = "";

    public string Note { get; init; } = "";

    public bool IsDecisive { get; init; } = true;

    public IReadOnlyList<string> Facts { get; init; } = [];

    public IReadOnlyList<ProofStep> Children { get; init; } = [];
}
