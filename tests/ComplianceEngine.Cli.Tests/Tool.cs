using System.Diagnostics;
using System.Text;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.TestSupport;

namespace ComplianceEngine.Cli.Tests;

/// <summary>The built tool, run as a process of its own in an empty folder, as its users run it.</summary>
internal static class Tool
{
    /// <summary>The built tool.</summary>
    public static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "compliance.dll");

    /// <summary>A path below the tests' corpus for the command line.</summary>
    public static string Corpus(string name) => Path.Combine(Golden.Tests, "corpus", "cli", name);

    /// <summary>A path below the repository's root.</summary>
    public static string Repository(string name) => Path.GetFullPath(Path.Combine(Golden.Tests, "..", name));

    /// <summary>Runs the tool to its end.</summary>
    public static ToolRun Run(params string[] arguments) => RunWith([], arguments);

    /// <summary>Runs the tool with more in its environment.</summary>
    public static ToolRun RunWith(Dictionary<string, string> environment, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        using var process = Start(folder.Path, environment, arguments);
        var output = ReadAll(process.StandardOutput);
        var error = ReadAll(process.StandardError);
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs the tool inside the tests' own process, which is quicker by far; for what does not depend on being a process.</summary>
    public static ToolRun RunInside(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(output, error, _ => null);
        var code = CommandLine.Run(arguments, terminal);
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>Starts the language server, whose standard input is the caller's to write to.</summary>
    public static Process StartServing(string folder)
    {
        var start = Describe(folder, [], "rules", "serve");
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    /// <summary>Starts the tool.</summary>
    public static Process Start(string folder, Dictionary<string, string> environment, params string[] arguments) => Process.Start(Describe(folder, environment, arguments))!;

    private static ProcessStartInfo Describe(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("COMPLIANCE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private static Task<string> ReadAll(StreamReader reader) => Task.Run(reader.ReadToEnd);
}

/// <summary>What a run of the tool left behind.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int Code, string Output, string Error)
{
    /// <summary>Standard error, line by line.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Standard output, line by line.</summary>
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Asserts the exit code, a message, and that nothing of the program's inside shows.</summary>
    public void AssertEnds(ExitCode code, params string[] messages) => Assert.Multiple(() =>
    {
        Assert.That((ExitCode)Code, Is.EqualTo(code), Error);
        foreach (var message in messages) Assert.That(Error, Does.Contain(message));
        Assert.That(Error + Output, Does.Not.Match(@"(?m)^\s+at \w|Exception\b"), "the inside of the program");
    });
}
