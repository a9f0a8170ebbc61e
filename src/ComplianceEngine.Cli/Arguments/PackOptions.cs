using System.CommandLine;
using ComplianceEngine.Cli.Packs;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>The options of a command that loads packs.</summary>
internal sealed class PackOptions
{
    private readonly Option<string?> rules = NewFolder();

    private readonly Option<string[]> packs;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="otherwise">What is used if no pack is named.</param>
    public PackOptions(Command command, string otherwise)
    {
        packs = new Option<string[]>("--pack")
        {
            Description = $"A pack to use; may be given several times. Default: {otherwise}.",
            HelpName = "ID",
            Arity = ArgumentArity.OneOrMore,
        };
        command.Add(rules);
        command.Add(packs);
    }

    /// <summary>The option that tells where packs lie.</summary>
    public static Option<string?> NewFolder() => new("--rules")
    {
        Description = "The folder whose subfolders are rule packs. Default: the packs that come with the tool.",
        HelpName = "DIR",
    };

    /// <summary>What was asked for.</summary>
    public PackChoice Read(ParseResult parsed) => new(parsed.GetValue(rules), [.. parsed.GetValue(packs) ?? []]);
}
