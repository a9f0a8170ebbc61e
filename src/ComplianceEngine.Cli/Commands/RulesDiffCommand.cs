using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>rules diff</c> was asked for.</summary>
internal sealed record DiffArguments(
    string Before, string After, string? Rules, ImmutableArray<string> Datasets, ImmutableArray<string> Readings, DifferenceFormat Format, DifferenceLimits Limits);

/// <summary>How many differences are no reason to fail.</summary>
internal sealed record DifferenceLimits(int Gained, int Lost, int Changed)
{
    /// <summary>Whether there are more of some kind.</summary>
    public bool AreExceededBy(IReadOnlyList<Difference> differences) =>
        differences.Count(difference => difference.Kind == DifferenceKind.Gained) > Gained
        || differences.Count(difference => difference.Kind == DifferenceKind.Lost) > Lost
        || differences.Count(difference => difference.Kind == DifferenceKind.Changed) > Changed;
}

/// <summary><c>rules diff OLD NEW --data DATASET</c>: what findings change where one pack takes another's place, such as a bill the law's.</summary>
internal sealed class RulesDiffCommand(DiffArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "diff", "Judge an export under two packs and list the findings gained, lost and changed: what a bill would have caught beside the law, or what an edit changes.");
        var before = new Argument<string>("OLD") { Description = "A pack's name, such as nyc-detainer, the folder of a pack, or the folder as git has it: main:rules/nyc-detainer." };
        var after = new Argument<string>("NEW") { Description = "Another pack's name, such as int-0185-2022, the folder of a pack, or one as git has it." };
        var rules = new Option<string?>("--rules") { Description = "The folder whose subfolders are rule packs. Default: the packs that come with the tool.", HelpName = "DIR" };
        var data = new Option<string[]>("--data") { Description = "A folder of exports to judge; may be given several times.", HelpName = "DATASET", Required = true, Arity = ArgumentArity.OneOrMore };
        var format = FormatOption.ForDifferences();
        var readings = Arguments.ReadingOption.Create();
        var gained = Limit("--max-gained", "gained");
        var lost = Limit("--max-lost", "lost");
        var changed = Limit("--max-changed", "that are of another kind");
        command.Add(before);
        command.Add(after);
        foreach (var option in new Option[] { data, rules, readings, format, gained, lost, changed }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesDiffCommand(new DiffArguments(
            parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(rules), [.. parsed.GetValue(data)!], [.. parsed.GetValue(readings) ?? []],
            parsed.GetValue(format), new DifferenceLimits(parsed.GetValue(gained) ?? 0, parsed.GetValue(lost) ?? 0, parsed.GetValue(changed) ?? 0)), services)));
        return command;

        static Option<int?> Limit(string name, string what) =>
            NumberOption.Create(name, 0, int.MaxValue, $"How many findings {what} are no reason to fail: with more the exit code is 1. Default: 0.");
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var (before, after) = (Load(arguments.Before), Load(arguments.After));
        var comparison = PackComparison.Create(before, after, ReadingChoice.Parse(arguments.Readings, [before, after]));
        var report = new DifferenceReport(arguments.Before, arguments.After);
        var (code, all) = (ExitCode.Complete, new List<Difference>());
        foreach (var dataset in arguments.Datasets)
        {
            using var loaded = services.Datasets.Load(dataset, null, services.Settings.Threads, comparison.Fields, cancellation);
            code = code.Weightier(DatasetLoader.CodeOf(loaded.Outcome, 0));
            if (loaded.State == InputState.Unreadable) continue;
            var differences = services.Bar.Run("comparing", _ => comparison.Compare(loaded.Records, services.Settings.Threads, cancellation));
            all.AddRange(differences);
            terminal.Out.Write(Write(report, loaded.Records.Dataset.Name, differences));
        }

        var summary = string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(all.Count, "difference")}");
        (arguments.Format == DifferenceFormat.JsonLines ? terminal.Error : terminal.Out).WriteLine(summary);
        return arguments.Limits.AreExceededBy(all) ? code.Weightier(ExitCode.Findings) : code;
    }

    private string Write(DifferenceReport report, string dataset, ImmutableArray<Difference> differences) => arguments.Format switch
    {
        DifferenceFormat.JsonLines => DifferenceReport.ToJsonLines(dataset, differences),
        DifferenceFormat.Markdown => report.ToMarkdown(dataset, differences),
        _ => report.ToText(dataset, differences, terminal.OutLayout),
    };

    // A name is looked for among the packs; a path is what it is; before a colon stands a state that git knows.
    private RulePack Load(string pack)
    {
        if (pack.Split(':', 2) is [{ Length: > 1 } reference, var path])
        {
            using var snapshot = GitSnapshot.Take(reference, path);
            return LoadFolder(snapshot.Pack);
        }

        var isPath = pack.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || pack is "." or "..";
        var folder = isPath ? pack : PackLibrary.Find(new PackChoice(arguments.Rules, [pack]))[0];
        return LoadFolder(folder);
    }

    private RulePack LoadFolder(string folder) =>
        services.Packs.Load(folder, new DiagnosticBag(), PackScrutiny.Errors)
        ?? throw new CommandFailure(ExitCode.Rules, "nothing was compared, because rules do not load");
}
