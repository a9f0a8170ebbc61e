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
    private readonly Dictionary<string, (ReportPlan, ReportCounter)> counters = new(StringComparer.Ordinal);
    private readonly Lock guard = new();

    /// <summary>The engine that reads the law so.</summary>
    /// <param name="readings">Options of open readings, every one of them known.</param>
    public RuleEngine For(ImmutableDictionary<string, string> readings)
    {
        var key = KeyOf(readings);
        lock (guard)
        {
            return engines.TryGetValue(key, out var known) ? known : engines[key] = RuleEngine.Create(packs, new ReadingSelection(readings, false), lens);
        }
    }

    /// <summary>What counts a report so.</summary>
    /// <param name="report">A report of one of the packs.</param>
    /// <param name="year">A year on which it is asked for.</param>
    /// <param name="readings">Options of open readings, every one of them known.</param>
    public (ReportPlan Plan, ReportCounter Counter) CounterFor(string report, int year, ImmutableDictionary<string, string> readings)
    {
        var key = FormattableString.Invariant($"{report}\n{year}\n{KeyOf(readings)}");
        lock (guard)
        {
            return counters.TryGetValue(key, out var known) ? known : counters[key] = NewCounter(report, year, readings);
        }
    }

    private (ReportPlan Plan, ReportCounter Counter) NewCounter(string report, int year, ImmutableDictionary<string, string> readings)
    {
        var pack = packs.First(pack => pack.Reports.Any(one => one.Id == report));
        var plan = ReportPlan.For(pack, pack.Reports.First(one => one.Id == report), year)!;
        return (plan, ReportCounter.Create(pack, plan, new ReadingSelection(readings, false), lens));
    }

    private static string KeyOf(ImmutableDictionary<string, string> readings) =>
        string.Join('\n', readings.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
