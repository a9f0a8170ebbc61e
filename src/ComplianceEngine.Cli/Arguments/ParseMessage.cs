using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Arguments;

/// <summary>What is wrong with a command line, in one message.</summary>
internal static class ParseMessage
{
    /// <summary>The message; <see langword="null"/> if nothing is wrong.</summary>
    public static string? For(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0) return null;
        var command = parsed.CommandResult.Command;
        var message = parsed.UnmatchedTokens.Count > 0 ? Unknown(command, parsed.UnmatchedTokens[0]) : Describe(command, parsed.Errors[0]);
        return $"{message}\nSee: {Path(command)} --help";
    }

    /// <summary>A word that a command does not know, with what was probably meant.</summary>
    public static string Unknown(Command command, string word)
    {
        var isOption = word.StartsWith('-');
        var known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(verb => verb.Name);
        var kind = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var hint = Suggestion.DidYouMean(word.Split('=')[0], known);
        return $"there is no {kind} `{word}` of `{Path(command)}`{(hint.Length > 0 ? $"; {hint}" : "")}";
    }

    private static string Describe(Command command, ParseError error) => error.SymbolResult switch
    {
        CommandResult when command.Subcommands.Count > 0 =>
            $"`{Path(command)}` needs a command: {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } when command.Arguments.Contains(argument) =>
            $"`{Path(command)}` needs {argument.Name}: {argument.Description}",
        _ => error.Message,
    };

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "compliance";
}
