using System.CommandLine;
using ComplianceEngine.Benchmarks.Comparing;

namespace ComplianceEngine.Benchmarks.Commands;

/// <summary>The options that measurements share.</summary>
internal sealed class Options
{
    private const string ResultFile = "benchmarks.md";

    private readonly Option<int> people;
    private readonly Option<int> runs;
    private readonly Option<int> threads = new("--threads") { Description = "How many threads everyone uses.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> aot = new("--aot")
    {
        Description = "The tool's native file; without a path it is published first. Without this option its rows are left out.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => null,
        HelpName = "FILE",
    };

    private readonly Option<string> folder = new("--out")
    {
        Description = $"A folder for {ResultFile} and, while it runs, for data.",
        DefaultValueFactory = _ => Path.Combine("artifacts", "benchmarks"),
        HelpName = "DIR",
    };

    private readonly Option<bool> keep = new("--keep") { Description = "Leave the data and everybody's output in the folder." };

    public Options(Command command, int people, int runs)
    {
        this.people = new Option<int>("--people") { Description = "How many invented people.", DefaultValueFactory = _ => people };
        this.runs = new Option<int>("--runs") { Description = "How many runs of each count.", DefaultValueFactory = _ => runs };
        if (people > 0) command.Add(this.people);
        foreach (var option in new Option[] { this.runs, threads, aot, folder, keep }) command.Add(option);
    }

    /// <summary>Measures, prints what is told as Markdown and keeps it in the folder's file.</summary>
    public int Run(ParseResult parsed, Func<Measurement, string> measure)
    {
        var target = Directory.CreateDirectory(parsed.GetValue(folder)!).FullName;
        using var workspace = new Workspace(Path.Combine(target, "work"), parsed.GetValue(keep));
        var native = Native(parsed, workspace);
        var measurement = new Measurement(workspace, native, parsed.GetValue(people), parsed.GetValue(runs), parsed.GetValue(threads), Console.Error.WriteLine);
        var text = $"{measure(measurement)}\n{Machine.Describe()}";
        Console.Out.Write(text);
        File.AppendAllText(Path.Combine(target, ResultFile), $"{text}\n");
        return 0;
    }

    private ToolBuild? Native(ParseResult parsed, Workspace workspace)
    {
        if (parsed.GetResult(aot) is not { Implicit: false }) return null;
        return parsed.GetValue(aot) is { Length: > 0 } file ? ToolBuild.Native(file) : ToolBuild.Publish(Path.Combine(workspace.Folder, "native"));
    }
}

/// <summary>What a measurement is given.</summary>
internal sealed record Measurement(Workspace Workspace, ToolBuild? Native, int People, int Runs, int Threads, Action<string> Told)
{
    /// <summary>The build that stands for the tool: the native one if there is one.</summary>
    public ToolBuild Tool => Native ?? ToolBuild.Jit;
}
