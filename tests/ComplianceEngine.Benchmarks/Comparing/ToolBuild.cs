using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.Intrinsics.X86;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>A build of the tool that is measured.</summary>
/// <param name="Name">What it is, for a table.</param>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">What comes before the tool's own arguments.</param>
internal sealed record ToolBuild(string Name, string Program, ImmutableArray<string> Arguments)
{
    /// <summary>The tool on the .NET runtime, as it was built.</summary>
    public static ToolBuild Jit { get; } = new("compliance, .NET runtime", Host.Dotnet, [Host.ToolAssembly]);

    /// <summary>The tool as a native file.</summary>
    public static ToolBuild Native(string file) => new("compliance, native", Path.GetFullPath(file), []);

    /// <summary>The tool on the .NET runtime, its assemblies compiled ahead.</summary>
    public static ToolBuild ReadyToRun(string assembly) => new("compliance, .NET runtime, compiled ahead", Host.Dotnet, [Path.GetFullPath(assembly)]);

    /// <summary>Publishes the tool as a native file for this processor.</summary>
    /// <param name="folder">Where to.</param>
    /// <exception cref="InvalidOperationException">It cannot be published; the message says why.</exception>
    public static ToolBuild PublishNative(string folder)
    {
        Publish(folder, Avx2.IsSupported ? ["-p:CpuLevel=v3"] : []);
        return Native(Path.Combine(folder, "compliance"));
    }

    /// <summary>Publishes the tool as assemblies compiled ahead.</summary>
    /// <param name="folder">Where to.</param>
    /// <exception cref="InvalidOperationException">It cannot be published; the message says why.</exception>
    public static ToolBuild PublishReadyToRun(string folder)
    {
        Publish(folder, "-p:PublishAot=false");
        return ReadyToRun(Path.Combine(folder, "compliance.dll"));
    }

    /// <summary>This build, auditing.</summary>
    public Contestant Audit(string name, int threads, string dataset, string output, params ReadOnlySpan<string> options) =>
        new($"{Name}, {name}", threads, Program,
            [.. Arguments, "audit", dataset, "--format", "jsonl", "--out", output, "--threads", $"{threads}", .. options])
        {
            Output = output,

            // 1 says that there are findings.
            GoodCodes = [0, 1],
        };

    /// <summary>Whether this build's audit has an option.</summary>
    public bool Has(string option) =>
        ProcessRun.Of(new Contestant(Name, 1, Program, [.. Arguments, "audit", "--help"])).Output.Contains(option, StringComparison.Ordinal);

    private static void Publish(string folder, params string[] properties)
    {
        var project = Path.Combine(Repository(), "src", "ComplianceEngine.Cli");
        var start = new ProcessStartInfo(Host.Dotnet, ["publish", project, "-c", "Release", "-o", folder, .. properties]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet publish ended with {process.ExitCode}: {output}");
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ComplianceEngine.sln"))) return folder.FullName;
        throw new InvalidOperationException("this program does not lie below ComplianceEngine.sln, so that the tool's source is not at hand");
    }
}
