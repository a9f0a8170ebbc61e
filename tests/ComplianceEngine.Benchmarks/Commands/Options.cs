using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceEngine.Benchmarks.Comparing;

namespace ComplianceEngine.Benchmarks.Commands;

/// <summary>The options that measurements share.</summary>
internal sealed class Options
{
    private readonly Command command;
    private readonly Option<int> people;
    private readonly Option<int> runs;
    private readonly Option<int> threads = new("--threads") { Description = "How many threads everyone uses.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> aot = Build("--aot", "The tool's native file");
    private readonly Option<string?> readyToRun = Build("--r2r", "The tool's compliance.dll, published compiled ahead for the .NET runtime");
    private readonly Option<string> folder = new("--out")
    {
        Description = "A folder for the result, a Markdown file named after the verb, and, while it runs, for data.",
        DefaultValueFactory = _ => Results.DefaultFolder,
        HelpName = "DIR",
    };

    private readonly Option<bool> keep = new("--keep") { Description = "Leave the data and everybody's output in the folder." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="people">How many people unless told; 0 if the command has its own number.</param>
    /// <param name="runs">How many runs unless told.</param>
    public Options(Command command, int people, int runs)
    {
        this.command = command;
        this.people = new Option<int>("--people") { Description = "How many invented people.", DefaultValueFactory = _ => people };
        this.runs = new Option<int>("--runs") { Description = "How many runs of each count.", DefaultValueFactory = _ => runs };
        foreach (var number in new[] { this.people, this.runs, threads }) number.Validators.Add(RefuseLessThanOne);
        if (people > 0) command.Add(this.people);
        foreach (var option in new Option[] { this.runs, threads, aot, readyToRun, folder, keep }) command.Add(option);
    }

    /// <summary>Measures, prints what is told as Markdown and keeps it in the folder.</summary>
    public void OnRun(Func<Measurement, string> measure) => command.SetAction(parsed =>
    {
        var target = Directory.CreateDirectory(parsed.GetValue(folder)!).FullName;
        using var workspace = new Workspace(Path.Combine(target, "work"), parsed.GetValue(keep));
        var builds = new ToolBuilds(
            Find(parsed, aot, ToolBuild.Native, () => ToolBuild.PublishNative(Path.Combine(workspace.Folder, "native"))),
            Find(parsed, readyToRun, ToolBuild.ReadyToRun, () => ToolBuild.PublishReadyToRun(Path.Combine(workspace.Folder, "r2r"))));
        var text = measure(new Measurement(workspace, builds, parsed.GetValue(people), parsed.GetValue(runs), parsed.GetValue(threads), Console.Error.WriteLine));
        Results.Keep(target, command.Name, text);
    });

    private static void RefuseLessThanOne(OptionResult result)
    {
        if (result.GetValueOrDefault<int>() < 1) result.AddError($"{result.Option.Name} takes a whole number from 1");
    }

    private static Option<string?> Build(string name, string what) => new(name)
    {
        Description = $"{what}; without a path it is published first. Without this option its rows are left out.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => null,
        HelpName = "FILE",
    };

    private static ToolBuild? Find(ParseResult parsed, Option<string?> option, Func<string, ToolBuild> at, Func<ToolBuild> publish)
    {
        if (parsed.GetResult(option) is not { Implicit: false }) return null;
        return parsed.GetValue(option) is { Length: > 0 } file ? at(file) : publish();
    }
}

/// <summary>What a measurement is given.</summary>
internal sealed record Measurement(Workspace Workspace, ToolBuilds Builds, int People, int Runs, int Threads, Action<string> Told);
