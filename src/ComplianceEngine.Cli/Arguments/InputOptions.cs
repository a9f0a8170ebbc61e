using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceEngine.Cli.Hosting;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>Which exports a command is to read, and how.</summary>
/// <param name="Datasets">Their folders, in the order given; at least one.</param>
/// <param name="Mapping">A description that lies elsewhere; <see langword="null"/> for each folder's own.</param>
/// <param name="Threads">How many threads work at once; <see langword="null"/> for the setting.</param>
/// <param name="MaxRejects">How many rows may be set aside.</param>
internal sealed record InputChoice(ImmutableArray<string> Datasets, string? Mapping, int? Threads, int MaxRejects);

/// <summary>How many exports a command reads.</summary>
internal enum InputCount
{
    /// <summary>One after the other.</summary>
    Several,

    /// <summary>Just one.</summary>
    One,
}

/// <summary>The arguments and options of a command that reads exports.</summary>
internal sealed class InputOptions
{
    private const string Folder = "A folder of exports: custody.csv, charge.csv, communication.jsonl and so on, with or without a dataset.yaml.";

    private readonly Argument<string[]> datasets;

    private readonly Option<string?> mapping = new("--mapping")
    {
        Description = "A description of the export, if its files or columns have other names than ours and no dataset.yaml lies in "
            + "its folder. DATASET may then be a single file.",
        HelpName = "FILE",
    };

    private readonly Option<int?> threads = NumberOption.Create(
        "--threads", 1, RunSettings.MostThreads, "How many threads work at once; the result is the same for any number. Default: one per core.");

    private readonly Option<int?> maxRejects = NumberOption.Create(
        "--max-rejects", 0, int.MaxValue,
        "How many rows that cannot be read may be set aside before the input counts as incomplete (exit code 4). Default: 0.");

    /// <summary>Adds the arguments and options to a command, after those it has.</summary>
    /// <param name="command">The command.</param>
    /// <param name="count">How many exports it reads.</param>
    public InputOptions(Command command, InputCount count = InputCount.Several)
    {
        datasets = new Argument<string[]>("DATASET")
        {
            Description = count == InputCount.One ? Folder : $"{Folder} Several are audited one by one.",
            Arity = ArgumentArity.OneOrMore,
        };
        // A many-valued argument would take a misspelt option for a folder.
        datasets.Validators.Add(result => RefuseOptions(command, result));
        if (count == InputCount.One) datasets.Validators.Add(RefuseSeveral);
        command.Add(datasets);
        command.Add(mapping);
        command.Add(threads);
        command.Add(maxRejects);
    }

    /// <summary>What was asked for.</summary>
    public InputChoice Read(ParseResult parsed) =>
        new([.. parsed.GetValue(datasets)!], parsed.GetValue(mapping), parsed.GetValue(threads), parsed.GetValue(maxRejects) ?? 0);

    private static void RefuseSeveral(ArgumentResult result)
    {
        if (result.Tokens.Count > 1) result.AddError($"one DATASET is taken at a time, and `{result.Tokens[1].Value}` is a second");
    }

    private static void RefuseOptions(Command command, ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option) result.AddError(ParseMessage.Unknown(command, option.Value));
    }
}
