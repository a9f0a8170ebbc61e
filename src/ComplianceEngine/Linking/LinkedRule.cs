using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Linking;

/// <summary>A rule whose names are resolved and whose conditions can be evaluated.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class LinkedRule
{
    public required Rule Source { get; init; }

    public required RulePack Pack { get; init; }

    /// <summary>The rule's place in the order of findings.</summary>
    public required int Ordinal { get; init; }

    public required TimeEvaluator JudgedFrom { get; init; }

    /// <summary>The act's end; <see langword="null"/> if the act has no duration.</summary>
    public required TimeEvaluator? JudgedTo { get; init; }

    public required ImmutableArray<LinkedBinding> Bindings { get; init; }

    public required ImmutableArray<LinkedVersion> Versions { get; init; }

    /// <summary>When a version is in force.</summary>
    public required LinkedTimeline Timeline { get; init; }

    /// <summary>How many rows it can have in scope.</summary>
    public required int SlotCount { get; init; }
}

/// <summary>A further record in scope.</summary>
internal sealed record LinkedBinding(int Slot, RecordSchema Record, FieldDefinition? By, TimeEvaluator? GoverningAt);

/// <summary>One version of a rule.</summary>
internal sealed record LinkedVersion(RuleVersion Source, LinkedPeriod InForce, Evaluator When, ImmutableArray<LinkedException> Exceptions, ImmutableArray<LinkedTemplatePart> Explanation);

/// <summary>One exception; without a condition only a review excuses.</summary>
internal sealed record LinkedException(ExceptionClause Source, Evaluator? Condition)
{
    /// <summary>What a finding says of it, by <see cref="Truth"/>.</summary>
    public ImmutableArray<ExceptionResult> Results { get; } = [.. Enum.GetValues<Truth>().Select(value => new ExceptionResult(Source.Id, Source.Cite, value))];
}

/// <summary>A stretch of a finding's sentence.</summary>
/// <param name="Text">Literal text.</param>
/// <param name="Slot">The record of the field.</param>
/// <param name="Field">The field whose value stands here; <see langword="null"/> for literal text.</param>
/// <param name="Between">The later and the earlier time between which time is told; <see langword="null"/> if none is.</param>
/// <param name="Usual">What tells the time of day beside the usual one; <see langword="null"/> if nothing does.</param>
internal sealed record LinkedTemplatePart(string Text, int Slot, FieldDefinition? Field, (TimeEvaluator Later, TimeEvaluator Earlier)? Between, UsualEvaluator? Usual);
