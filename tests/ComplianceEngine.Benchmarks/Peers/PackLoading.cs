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
        var shelf = new PackShelf();
        foreach (var name in names) packs.Add(Load(Path.Combine(root, name), shelf));
        return packs;
    }

    /// <summary>Loads and links every real pack.</summary>
    public static RuleEngine Link() => RuleEngine.Create(Load(), ReadingSelection.Default);

    /// <summary>How long that takes now.</summary>
    public static TimeSpan Measure()
    {
        var clock = Stopwatch.StartNew();
        Link();
        return clock.Elapsed;
    }

    // As an audit loads it: errors are looked for, warnings are for those who write rules.
    private static RulePack Load(string folder, PackShelf shelf) =>
        RulePackLoader.Load(folder, new DiagnosticBag(), PackScrutiny.Errors, shelf) ?? throw new InvalidOperationException($"the pack in {folder} does not load");
}
