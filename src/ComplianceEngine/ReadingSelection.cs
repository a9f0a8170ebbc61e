using System.Collections.Immutable;

namespace ComplianceEngine;

/// <summary>How open questions of law are to be read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Choices">The option taken of each reading that is not left to its pack's default, by the reading's name.</param>
/// <param name="FlipsAll">Whether every other option of each reading is tried as well, one reading at a time, and differences are reported as disputed.</param>
public sealed record ReadingSelection(ImmutableDictionary<string, string> Choices, bool FlipsAll)
{
    /// <summary>Every reading as its pack has it by default.</summary>
    public static readonly ReadingSelection Default = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), false);
}
