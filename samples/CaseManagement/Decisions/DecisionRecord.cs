namespace CaseManagement.Decisions;

/// <summary>One answer of the engine with its proof, and what was done upon it. Written once; the database refuses to change or delete it.</summary>
internal sealed class DecisionRecord
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid FacilityId { get; init; }

    public required Guid AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The act asked about; <see langword="null"/> if another system asked.</summary>
    public Guid? ActId { get; init; }

    /// <summary>The strictest answer of any rule.</summary>
    public required AnswerKind Answer { get; init; }

    /// <summary>The whole answer, as JSON: reasons, missing facts, questions, exceptions and proofs.</summary>
    public required string Detail { get; init; }

    /// <summary>Whether the act was done upon it.</summary>
    public required bool Done { get; init; }

    /// <summary>Why a supervisor did it all the same; <see langword="null"/> if none did.</summary>
    public string? OverrideReason { get; init; }
}
