using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>rules prove</c> was asked for.</summary>
internal sealed record ProveArguments(PackChoice Packs, int Tries, int? Threads, MutationFormat Format, string? Folder);

/// <summary><c>rules prove</c>: what holds of rules whatever is recorded.</summary>
internal sealed class RulesProveCommand(ProveArguments arguments, VerbServices services) : IVerb
{
    private const int UsualTries = 2000;
    private const int MostTries = 1_000_000;
    private readonly Terminal terminal = services.Terminal;
    private readonly DiagnosticBag faults = new();

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "prove", "Prove what holds of the rules whatever is recorded: properties that packs state, clauses that never matter, exceptions that never excuse, outcomes out of reach, rules that always or never agree.");
        var packs = new PackOptions(command, "every pack there");
        var tries = NumberOption.Create("--tries", 1, MostTries, "How many records near the cases of each rule are tried for an example where nothing is proved. Default: 2000.");
        var threads = NumberOption.Create("--threads", 1, RunSettings.MostThreads, "How many threads work at once; the result is the same for any number. Default: one per core.");
        var format = FormatOption.ForProofs();
        var folder = new Option<string?>("--examples") { Description = "A folder for the records that refute properties, each as an export that `audit` reads.", HelpName = "DIR" };
        foreach (var option in new Option[] { tries, threads, format, folder }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesProveCommand(
            new ProveArguments(packs.Read(parsed), parsed.GetValue(tries) ?? UsualTries, parsed.GetValue(threads), parsed.GetValue(format), parsed.GetValue(folder)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var all = new List<ProofResult>();
        foreach (var tested in TestedPacks.Load(arguments.Packs, services, faults))
        {
            if (faults.HasErrors) throw Faulty();
            var results = services.Bar.Run($"proving {tested.Pack.Id}", progress => ProofRun.Of(
                tested.Pack, tested.Rules, arguments.Tries, arguments.Threads ?? services.Settings.Threads, progress, cancellation));
            terminal.Out.Write(arguments.Format == MutationFormat.JsonLines ? ProofJson.Of(tested.Pack.Id, results) : ProofText.Of(tested.Pack.Id, results));
            WriteExamples(tested.Pack.Id, results);
            all.AddRange(results);
        }

        int Count(ProofState state) => all.Count(result => result.State == state);
        var summary = string.Create(CultureInfo.InvariantCulture, $"{Count(ProofState.Refuted)} refuted, {Count(ProofState.Fault)} of no use, {Count(ProofState.NotProved)} not proved");
        (arguments.Format == MutationFormat.JsonLines ? terminal.Error : terminal.Out).WriteLine(summary);
        return Count(ProofState.Refuted) + Count(ProofState.Fault) > 0 ? ExitCode.Findings : ExitCode.Complete;
    }

    private void WriteExamples(string pack, ImmutableArray<ProofResult> results)
    {
        if (arguments.Folder is not { } folder) return;
        foreach (var result in results.Where(result => result is { State: ProofState.Refuted, Example: not null }))
        {
            var name = $"{pack}-{result.Owner.Split(' ')[^1]}";
            foreach (var (file, text) in ExampleFiles.Of(result.Example!.Dossier, name)) OutputFolder.Replace(Path.Combine(folder, name), file, Encoding.UTF8.GetBytes(text));
        }
    }

    private CommandFailure Faulty()
    {
        foreach (var fault in faults.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(fault));
        return new CommandFailure(ExitCode.Rules, "nothing was proved, because test cases do not load");
    }
}
