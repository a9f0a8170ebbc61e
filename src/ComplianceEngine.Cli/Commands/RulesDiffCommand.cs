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
internal sealed record DiffArguments(string Before, string After, string? Rules, ImmutableArray<string> Datasets, ImmutableArray<string> Readings, DifferenceFormat Format);

/// <summary><c>rules diff OLD NEW --data DATASET</c>: what findings change where one pack takes another's place, such as a bill the law's.</summary>
internal sealed class RulesDiffCommand(DiffArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "diff", "Judge an export under two packs and list the findings gained, lost and changed: what a bill would have caught beside the law, or what an edit changes.");
        var before = new Argument<string>("OLD") { Description = "A pack's name, such as nyc-detainer, or the folder of a pack." };
        var after = new Argument<string>("NEW") { Description = "Another pack's name, such as int-0185-2022, or the folder of a pack." };
        var rules = new Option<string?>("--rules") { Description = "The folder whose subfolders are rule packs. Default: the packs that come with the tool.", HelpName = "DIR" };
        var data = new Option<string[]>("--data") { Description = "A folder of exports to judge; may be given several times.", HelpName = "DATASET", Required = true, Arity = ArgumentArity.OneOrMore };
        var format = FormatOption.ForDifferences();
        var readings = Arguments.ReadingOption.Create();
        command.Add(before);
        command.Add(after);
        foreach (var option in new Option[] { data, rules, readings, format }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesDiffCommand(new DiffArguments(
            parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(rules), [.. parsed.GetValue(data)!], [.. parsed.GetValue(readings) ?? []],
            parsed.GetValue(format)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var (before, after) = (Load(arguments.Before), Load(arguments.After));
        var comparison = PackComparison.Create(before, after, ReadingChoice.Parse(arguments.Readings, [before, after]));
        var report = new DifferenceReport(arguments.Before, arguments.After);
        var (code, total) = (ExitCode.Complete, 0);
        foreach (var dataset in arguments.Datasets)
        {
            using var loaded = services.Datasets.Load(dataset, null, services.Settings.Threads, comparison.Fields, cancellation);
            code = code.Weightier(DatasetLoader.CodeOf(loaded.Outcome, 0));
            if (loaded.State == InputState.Unreadable) continue;
            var differences = services.Bar.Run("comparing", _ => comparison.Compare(loaded.Records, services.Settings.Threads, cancellation));
            total += differences.Length;
            terminal.Out.Write(Write(report, loaded.Records.Dataset.Name, differences));
        }

        var summary = string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(total, "difference")}");
        (arguments.Format == DifferenceFormat.JsonLines ? terminal.Error : terminal.Out).WriteLine(summary);
        return total > 0 ? code.Weightier(ExitCode.Findings) : code;
    }

    private string Write(DifferenceReport report, string dataset, ImmutableArray<Difference> differences) => arguments.Format switch
    {
        DifferenceFormat.JsonLines => DifferenceReport.ToJsonLines(dataset, differences),
        DifferenceFormat.Markdown => report.ToMarkdown(dataset, differences),
        _ => report.ToText(dataset, differences, terminal.OutLayout),
    };

    // A name is looked for among the packs; a path is what it is.
    private RulePack Load(string pack)
    {
        var isPath = pack.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || pack is "." or "..";
        var folder = isPath ? pack : PackLibrary.Find(new PackChoice(arguments.Rules, [pack]))[0];
        return services.Packs.Load(folder, new DiagnosticBag(), PackScrutiny.Errors)
            ?? throw new CommandFailure(ExitCode.Rules, "nothing was compared, because rules do not load");
    }
}
