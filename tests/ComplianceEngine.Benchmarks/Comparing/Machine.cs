using System.Reflection;
using System.Runtime.InteropServices;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>What the figures were measured on and with.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    /// <summary>One sentence each for the machine and for what runs on it.</summary>
    public static string Describe() => $"""
        Machine: {Processor()}, {Environment.ProcessorCount} cores, {Memory()} MB of memory, {RuntimeInformation.OSDescription}.
        With: {RuntimeInformation.FrameworkDescription}, {string.Join(", ", Packages())}.

        """.ReplaceLineEndings("\n");

    private static string Memory() => Numbers.Megabytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    private static string Processor()
    {
        if (!File.Exists(CpuInfo)) return RuntimeInformation.OSArchitecture.ToString();
        var facts = File.ReadLines(CpuInfo).TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var (name, family, model) = (facts.GetValueOrDefault("model name"), facts.GetValueOrDefault("cpu family"), facts.GetValueOrDefault("model"));
        return $"{name ?? "unknown processor"} (family {family ?? "?"}, model {model ?? "?"})";
    }

    private static IEnumerable<string> Packages() =>
        new[]
        {
            typeof(DuckDB.NET.Data.DuckDBConnection), typeof(global::RulesEngine.RulesEngine), typeof(System.Linq.Dynamic.Core.DynamicQueryableExtensions),
            typeof(CsvHelper.CsvReader),
        }.Select(type => $"{type.Assembly.GetName().Name} {Version(type.Assembly)}");

    private static string? Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? assembly.GetName().Version?.ToString();
}
