using System.Collections.Immutable;

namespace ComplianceEngine.Reports;

/// <summary>A clause in plain English, with what belongs under it.</summary>
/// <param name="Text">The sentence; it ends with a colon where parts follow.</param>
/// <param name="Parts">The parts, in source order.</param>
internal sealed record EnglishClause(string Text, ImmutableArray<EnglishClause> Parts)
{
    /// <summary>A clause without parts.</summary>
    public EnglishClause(string text)
        : this(text, [])
    {
    }
}
