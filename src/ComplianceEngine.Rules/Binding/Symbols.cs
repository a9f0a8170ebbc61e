using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Everything in a pack that has a name, so that conditions can speak of it. Where a name is declared twice, the first counts.</summary>
internal sealed class Symbols
{
    public Dictionary<string, Citation> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Reading> Readings { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Holidays { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Lists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DurationParameter> Durations { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CriterionSignature> Criteria { get; } = new(StringComparer.Ordinal);
}

/// <summary>What a use of a criterion must know of it.</summary>
/// <param name="Of">The kind of record it is asked of; <see langword="null"/> for the person.</param>
/// <param name="Uses">The further records it speaks of.</param>
/// <param name="IsBroken">Whether its declaration was wrong, so that its uses cannot be judged.</param>
internal sealed record CriterionSignature(RecordSchema? Of, ImmutableArray<RecordSchema> Uses, bool IsBroken);
