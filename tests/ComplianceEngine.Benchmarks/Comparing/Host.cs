using System.Collections.Immutable;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>How the .NET programs are started.</summary>
internal static class Host
{
    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The tool as it was built, beside this program.</summary>
    public static string ToolAssembly => Path.Combine(AppContext.BaseDirectory, "compliance.dll");

    /// <summary>The folder of the six rules.</summary>
    public static string SixRules => Path.Combine(AppContext.BaseDirectory, "workload");

    /// <summary>The folder of the real packs.</summary>
    public static string RealPacks => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>The names of the real packs.</summary>
    public static ImmutableArray<string> RealPackNames => [.. Directory.EnumerateFiles(RealPacks, "pack.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    /// <summary>The arguments that start this program again as one of the peers.</summary>
    public static ImmutableArray<string> Peer(params ReadOnlySpan<string> arguments) =>
        [typeof(Host).Assembly.Location, "peer", .. arguments];
}
