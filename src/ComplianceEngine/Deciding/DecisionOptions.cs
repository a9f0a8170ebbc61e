namespace ComplianceEngine;

/// <summary>How a decision is to be given.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record DecisionOptions
{
    /// <summary>With proofs for what bars something, in English.</summary>
    public static readonly DecisionOptions Default = new();

    /// <summary>How much is told beside the answer.</summary>
    public DecisionDetail Detail { get; init; } = DecisionDetail.Bars;

    /// <summary>The words; English unless replaced.</summary>
    public IDecisionTexts Texts { get; init; } = DecisionTexts.English;
}

/// <summary>How much a decision tells beside its answer. The answer is the same.</summary>
public enum DecisionDetail
{
    /// <summary>Nothing.</summary>
    Answer,

    /// <summary>Each rule whose own answer is not <see cref="DecisionAnswer.NoBarFound"/>, without proof.</summary>
    BarsWithoutProof,

    /// <summary>Each rule whose own answer is not <see cref="DecisionAnswer.NoBarFound"/>, with its proof.</summary>
    Bars,

    /// <summary>Every rule about acts of the kind, without proof.</summary>
    EveryRuleWithoutProof,

    /// <summary>Every rule about acts of the kind, with its proof.</summary>
    EveryRule,
}
