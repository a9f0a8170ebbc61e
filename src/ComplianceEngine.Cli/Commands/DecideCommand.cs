using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>decide</c> was asked for.</summary>
internal sealed record DecideArguments(string File, PackChoice Packs, ImmutableArray<string> Readings, DecisionFormat Format, DecisionDetail Detail);

/// <summary><c>decide FILE</c>: says before an act what an audit would find of it after.</summary>
internal sealed class DecideCommand(DecideArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "decide", "Ask before an act: whether what is known bars it, which fact is missing, or what a person must answer. No answer authorises anything.");
        var file = new Argument<string>("FILE") { Description = "One JSON document with the act and what is known; - for standard input." };
        command.Add(file);
        var packs = new PackOptions(command, PackLibrary.DefaultPack);
        var (readings, format) = (ReadingOption.Create(), FormatOption.ForDecisions());
        var proof = new Option<bool>("--proof") { Description = "Prove what is said: each clause of the law, whether it holds, and the fact it rests on." };
        var all = new Option<bool>("--all-rules") { Description = "Tell of every rule about such acts, with its proof, not only of those that bar something." };
        foreach (var option in new Option[] { readings, format, proof, all }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new DecideCommand(new DecideArguments(
            parsed.GetValue(file)!, packs.Read(parsed), [.. parsed.GetValue(readings) ?? []], parsed.GetValue(format),
            DetailOf(parsed.GetValue(proof), parsed.GetValue(all))), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var packs = services.Packs.LoadNamed(arguments.Packs);
        var engine = RuleEngine.Create(packs, ReadingChoice.Parse(arguments.Readings, packs));
        var request = new RequestLoader(terminal).Load(arguments.File);
        if (!engine.Judges(request.Act.Record)) throw CommandFailure.Usage($"no rule of the packs in use is about a `{request.Act.Record.Name}` record");
        var decision = engine.Decide(request.Act, request.Dossier, new DecisionOptions { Detail = arguments.Detail }, cancellation);
        Write(decision);
        var code = request.IsWhole ? ExitCode.Complete : ExitCode.Input;
        return decision.Answer == DecisionAnswer.NoBarFound ? code : code.Weightier(ExitCode.Findings);
    }

    private static DecisionDetail DetailOf(bool proof, bool all) =>
        all ? DecisionDetail.EveryRule : proof ? DecisionDetail.Bars : DecisionDetail.BarsWithoutProof;

    private void Write(Decision decision)
    {
        if (arguments.Format == DecisionFormat.Text)
        {
            terminal.Out.Write(new TextDecisionWriter(terminal.OutLayout).Write(decision));
            return;
        }

        var bytes = new ArrayBufferWriter<byte>();
        new JsonDecisionWriter(arguments.Format == DecisionFormat.Json ? JsonLayout.Indented : JsonLayout.OneLine).Write(decision, bytes);
        terminal.Out.Flush();
        terminal.Output.Write(bytes.WrittenSpan);
    }
}
