using System.IO.Enumeration;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Which cases are run.</summary>
/// <param name="pattern">Words that stand in the name of a case or of what it tries, or a pattern with <c>*</c> and <c>?</c> for the whole of it; <see langword="null"/> for all.</param>
internal sealed class CaseFilter(string? pattern)
{
    /// <summary>Whether only some are run.</summary>
    public bool LeavesOut => pattern is not null;

    /// <summary>Whether a name is meant; capitals do not matter.</summary>
    public bool Fits(string name) => pattern is null
        || (pattern.AsSpan().ContainsAny('*', '?') ? FileSystemName.MatchesSimpleExpression(pattern, name) : name.Contains(pattern, StringComparison.OrdinalIgnoreCase));
}
