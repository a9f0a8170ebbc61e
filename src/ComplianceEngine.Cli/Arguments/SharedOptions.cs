using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ComplianceEngine.Cli.Hosting;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>Arguments and options that several commands share; each call makes a new one, as each belongs to one command.</summary>
internal static class SharedOptions
{
    /// <summary>One or more folders of records.</summary>
    public static Argument<string[]> Datasets()
    {
        var argument = new Argument<string[]>("DATASET")
        {
            Description = "A folder of exports: custody.csv, charge.csv, communication.jsonl and so on, with or without a dataset.yaml. Several are audited one by one.",
            Arity = ArgumentArity.OneOrMore,
        };
        // A many-valued argument would take a misspelt option for a folder.
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>A description of exports in other names.</summary>
    public static Option<string?> Mapping() => new("--mapping")
    {
        Description = "A description of the export, if its files or columns have other names than ours and no dataset.yaml lies in its folder. DATASET may then be a single file.",
        HelpName = "FILE",
    };

    /// <summary>Where packs lie.</summary>
    public static Option<string?> Rules() => new("--rules")
    {
        Description = "The folder whose subfolders are rule packs. Default: the packs that come with the tool.",
        HelpName = "DIR",
    };

    /// <summary>Which packs to use.</summary>
    /// <param name="otherwise">What is used if none is named.</param>
    public static Option<string[]> Packs(string otherwise)
    {
        var option = new Option<string[]>("--pack")
        {
            Description = $"A pack to use; may be given several times. Default: {otherwise}.",
            HelpName = "ID",
            Arity = ArgumentArity.OneOrMore,
        };
        return option;
    }

    /// <summary>How open questions of law are read.</summary>
    public static Option<string[]> Readings() => new("--reading")
    {
        Description = "How to read a question that the law leaves open, such as A1=doc; may be given several times. `all` tries the other readings too, one at a time, "
            + "and marks outcomes on which they differ as disputed. Default: as the pack says.",
        HelpName = "A1=OPTION|all",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>How many threads work at once.</summary>
    public static Option<int?> Threads() => Whole("--threads", 1, RunSettings.MostThreads, "How many threads work at once; the result is the same for any number. Default: one per core.");

    /// <summary>How many rows may be set aside.</summary>
    public static Option<int?> MaxRejects() =>
        Whole("--max-rejects", 0, int.MaxValue, "How many rows that cannot be read may be set aside before the input counts as incomplete (exit code 4). Default: 0.");

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Whole(string name, int least, int most, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => ParseWhole(result, name, least, most),
    };

    private static int? ParseWhole(ArgumentResult result, string name, int least, int most)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        result.AddError($"{name} takes a whole number {(most == int.MaxValue ? $"of at least {least}" : $"from {least} to {most}")}, not `{result.Tokens[0].Value}`");
        return null;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is not { } option) return;
        for (SymbolResult? parent = result; parent is not null; parent = parent.Parent)
        {
            if (parent is not CommandResult command) continue;
            result.AddError(ParseMessage.Unknown(command.Command, option.Value));
            return;
        }
    }
}
