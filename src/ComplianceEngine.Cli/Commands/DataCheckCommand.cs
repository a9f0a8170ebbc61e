using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>data check DATASET…</c>: reads data sets and judges nothing.</summary>
internal sealed class DataCheckCommand(InputChoice input, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("check", "Read an export without judging it, and say what could not be read.");
        var input = new InputOptions(command);
        command.SetAction(parsed => host.Run(services => new DataCheckCommand(input.Read(parsed), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var code = ExitCode.Complete;
        foreach (var dataset in input.Datasets)
        {
            using var loaded = services.Datasets.Load(dataset, input.Mapping, input.Threads ?? services.Settings.Threads, null, cancellation);
            var found = DatasetLoader.CodeOf(loaded.Outcome, input.MaxRejects);
            terminal.Out.Write(LoadReportText.Lines(dataset, loaded.Report));
            terminal.Out.Write(LoadReportText.Columns(loaded.Report));
            terminal.Out.WriteLine(Conclusion(loaded, found));
            code = code.Weightier(found);
        }

        return code;
    }

    private static string Conclusion(LoadedDataset loaded, ExitCode found) => loaded.State switch
    {
        InputState.Unreadable => "Nothing of the export could be read.",
        _ when found == ExitCode.Complete => "The export can be audited as a whole.",
        _ => "The export is incomplete: what could be read can be audited.",
    };
}
