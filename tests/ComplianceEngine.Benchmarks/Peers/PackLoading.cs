using System.Diagnostics;
using ComplianceEngine.Benchmarks.Comparing;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>Loads and links every real pack.</summary>
internal static class PackLoading
{
    /// <summary>Loads every real pack.</summary>
    /// <exception cref="InvalidOperationException">One does not load.</exception>
    public static IReadOnlyList<RulePack> Load() => Load(Host.RealPacks, [.. Host.RealPackNames]);

    /// <summary>Loads packs.</summary>
    /// <param name="root">The folder whose subfolders they are.</param>
    /// <param name="names">Their names.</param>
    /// <exception cref="InvalidOperationException">One does not load.</exception>
    public static IReadOnlyList<RulePack> Load(string root, params ReadOnlySpan<string> names)
    {
        var packs = new List<RulePack>();
        foreach (var name in names)
            packs.Add(RulePackLoader.Load(Path.Combine(root, name), new DiagnosticBag()) ?? throw new InvalidOperationException($"pack `{name}` does not load"));
        return packs;
    }

    /// <summary>Loads and links them.</summary>
    public static RuleEngine Link() => RuleEngine.Create(Load(), ReadingSelection.Default);

    /// <summary>How long that takes now.</summary>
    public static TimeSpan Measure()
    {
        var clock = Stopwatch.StartNew();
        Link();
        return clock.Elapsed;
    }
}
