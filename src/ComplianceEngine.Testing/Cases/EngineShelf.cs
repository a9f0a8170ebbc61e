using System.Collections.Immutable;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>The engines of some packs, one for each way of reading the law that cases ask for.</summary>
/// <param name="packs">The packs.</param>
/// <param name="lens">What looks at every clause; <see langword="null"/> for nothing.</param>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class EngineShelf(IReadOnlyList<RulePack> packs, IClauseLens? lens = null)
{
    private readonly Dictionary<string, RuleEngine> engines = new(StringComparer.Ordinal);
    private readonly Lock guard = new();

    /// <summary>The engine that reads the law so.</summary>
    /// <param name="readings">Options of open readings, every one of them known.</param>
    public RuleEngine For(ImmutableDictionary<string, string> readings)
    {
        var key = string.Join('\n', readings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
        lock (guard)
        {
            return engines.TryGetValue(key, out var known) ? known : engines[key] = RuleEngine.Create(packs, new ReadingSelection(readings, false), lens);
        }
    }
}
