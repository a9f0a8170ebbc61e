using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>Versions of one thing.</summary>
internal static class Versions
{
    /// <summary>The versions; none if one of them could not be bound, since the others would seem to leave a gap.</summary>
    public static ImmutableArray<T> AllOrNone<T>(IEnumerable<T?> versions)
        where T : class
    {
        ImmutableArray<T?> all = [.. versions];
        return all.Contains(null) ? [] : [.. all.OfType<T>()];
    }
}
