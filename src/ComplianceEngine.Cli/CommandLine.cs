using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Commands;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Terminals;

namespace ComplianceEngine.Cli;

/// <summary>Arguments to one command to an exit code; every failure becomes one message on standard error.</summary>
internal static class CommandLine
{
    /// <summary>Runs the tool once.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        try
        {
            var code = Dispatch(arguments, terminal);
            terminal.Out.Flush();
            return code;
        }
        catch (Exception failure) when (failure is OperationCanceledException)
        {
            return Fail(terminal, ExitCode.Interrupted, "stopped; nothing was kept");
        }
        catch (CommandFailure failure)
        {
            return Fail(terminal, failure.Code, failure.Message);
        }
        catch (Exception failure)
        {
            // Whatever it is, its user gets one line; its text may quote data and is not shown.
            return Fail(terminal, ExitCode.Internal, $"internal error: {failure.GetType().Name}");
        }
    }

    private static int Dispatch(string[] arguments, Terminal terminal)
    {
        var root = Root(new VerbHost(terminal));
        // No response files: an export's folder may well begin with an @.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var isAsked = parsed.Action is HelpPage or VersionLine;
        if (!isAsked && ParseMessage.For(parsed) is { } message) throw CommandFailure.Usage(message);
        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        });
    }

    private static RootCommand Root(VerbHost host)
    {
        var root = new RootCommand(
            "Checks exports of jail records against New York City's detainer laws. It lists acts that may have broken them, by which clause "
            + "as in force that day, on what evidence, and what cannot be decided and which missing fact would decide it. It gives no legal advice.")
        {
            AuditCommand.Define(host),
            ExplainCommand.Define(host),
            DecideCommand.Define(host),
            ReportCommand.Define(host),
            new Command("rules", "Work with the rules themselves.")
            {
                RulesCheckCommand.Define(host), RulesTestCommand.Define(host), RulesExplainCommand.Define(host), RulesCoverageCommand.Define(host),
                RulesMutateCommand.Define(host), RulesProveCommand.Define(host), RulesShowCommand.Define(host), RulesMapCommand.Define(host),
                RulesDiffCommand.Define(host), RulesSchemaCommand.Define(host), RulesServeCommand.Define(host),
            },
            new Command("data", "Work with exports.") { DataCheckCommand.Define(host), DataGenerateCommand.Define(host) },
        };
        HelpPage.Install(root);
        return root;
    }

    private static int Fail(Terminal terminal, ExitCode code, string message)
    {
        terminal.Error.WriteLine($"compliance: {message}");
        return (int)code;
    }
}
