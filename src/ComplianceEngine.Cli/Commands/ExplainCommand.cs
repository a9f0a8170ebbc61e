using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>explain</c> was asked for.</summary>
internal sealed record ExplainArguments(string Finding, InputChoice Input, PackChoice Packs, ImmutableArray<string> Readings);

/// <summary><c>explain FINDING_ID DATASET…</c>: proves one finding.</summary>
internal sealed class ExplainCommand(ExplainArguments arguments, VerbServices services) : IVerb
{
    private const int FindingLength = 16;
    private static readonly SearchValues<char> FindingLetters = SearchValues.Create("0123456789abcdef");

    private readonly Terminal terminal = services.Terminal;
    private int proofs;

    public static Command Define(VerbHost host)
    {
        var command = new Command(
            "explain", "Prove one finding: each clause of the law, whether it holds, and the file, row and column of every fact.");
        var finding = new Argument<string>("FINDING_ID")
        {
            Description = "The finding's name: 16 letters and digits, as every report gives it.",
        };
        finding.Validators.Add(RefuseOtherNames);
        command.Add(finding);
        var input = new InputOptions(command);
        var packs = new PackOptions(command, PackLibrary.DefaultPack);
        var readings = ReadingOption.Create();
        command.Add(readings);
        command.SetAction(parsed => host.Run(services => new ExplainCommand(new ExplainArguments(
            parsed.GetValue(finding)!, input.Read(parsed), packs.Read(parsed), [.. parsed.GetValue(readings) ?? []]), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var packs = services.Packs.LoadNamed(arguments.Packs);
        var engine = RuleEngine.Create(packs, ReadingChoice.Parse(arguments.Readings, packs));
        var code = ExitCode.Complete;
        foreach (var dataset in arguments.Input.Datasets) code = code.Weightier(Explain(dataset, engine, cancellation));
        return proofs > 0 ? code : throw NotFound(code);
    }

    private ExitCode Explain(string path, RuleEngine engine, CancellationToken cancellation)
    {
        using var loaded = services.Datasets.Load(path, arguments.Input.Mapping, arguments.Input.Threads ?? services.Settings.Threads, null, cancellation);
        var code = DatasetLoader.CodeOf(loaded.Outcome, arguments.Input.MaxRejects);
        foreach (var proof in services.Bar.Run("searching", _ => engine.Explain(loaded.Records, arguments.Finding, cancellation)))
        {
            if (proofs++ > 0) terminal.Out.WriteLine();
            terminal.Out.Write(new ProofWriter(terminal.OutLayout).Write(proof));
            if (proof.Finding.Outcome.IsFinding()) code = code.Weightier(ExitCode.Findings);
        }

        return code;
    }

    // Where the input is not whole, the finding may be among what could not be read.
    private CommandFailure NotFound(ExitCode code) => code == ExitCode.Input
        ? new CommandFailure(code, $"the finding {arguments.Finding} is not among what could be read")
        : CommandFailure.Usage($"there is no judgment {arguments.Finding} on these records by these rules: "
            + "give the folder, packs and rules of the audit that named it");

    private static void RefuseOtherNames(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (name.Length == FindingLength && !name.AsSpan().ContainsAnyExcept(FindingLetters)) return;
        result.AddError($"`{name}` does not name a finding: a name has 16 digits and letters from a to f, and comes before the data set");
    }
}
