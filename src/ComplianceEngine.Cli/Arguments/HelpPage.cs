using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>The usual help of a command, then examples and the exit codes.</summary>
/// <param name="usual">The usual help.</param>
internal sealed class HelpPage(HelpAction usual) : SynchronousCommandLineAction
{
    private const int Width = 100;

    private const string ExitCodes = """
        Exit codes:
          0  everything was read and nothing was found
          1  findings (undetermined and needs-review count too), a failed rule test, a share below its threshold, or a figure of a report that is not settled
          2  the command line was not understood
          3  rules do not load
          4  the input could not be read, is empty or is incomplete; findings are still written
          5  the tool itself failed, or what it found could not be written
        """;

    public override bool ClearsParseErrors => true;

    /// <summary>Replaces the help of a command and of all below it, and its version line.</summary>
    public static void Install(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpPage(new HelpAction { MaxWidth = Width });
        root.Options.OfType<VersionOption>().Single().Action = new VersionLine();
    }

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (Examples.Of(command) is { Length: > 0 } examples) output.WriteLine($"Examples:\n{examples}\n");
        if (command.Subcommands.Count == 0 || command is RootCommand) output.WriteLine(ExitCodes);
        return 0;
    }
}
