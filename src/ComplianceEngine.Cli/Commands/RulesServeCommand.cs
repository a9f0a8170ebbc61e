using System.CommandLine;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.LanguageServer;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>rules serve</c>: serves an editor over standard input and output.</summary>
internal sealed class RulesServeCommand(VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("serve", "Serve an editor by the Language Server Protocol, over standard input and output, until it says exit: faults while typing, explanations, completion, definitions, layout, fixes.");
        command.SetAction(_ => host.Run(services => new RulesServeCommand(services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        using var input = terminal.OpenInput();
        var isDone = new RuleServer(input, terminal.Output, terminal.Error.WriteLine).Run(cancellation);
        return isDone ? ExitCode.Complete : throw new CommandFailure(ExitCode.Input, "the editor ended without saying shutdown and exit");
    }
}
