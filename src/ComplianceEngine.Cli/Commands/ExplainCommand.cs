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
internal sealed record ExplainArguments(
    string Finding, ImmutableArray<string> Datasets, string? Mapping, PackChoice Packs, ImmutableArray<string> Readings, int? Threads, int MaxRejects);

/// <summary><c>explain FINDING_ID DATASET…</c>: proves one finding.</summary>
internal sealed class ExplainCommand(
    ExplainArguments arguments, RunSettings settings, Terminal terminal, ProgressBar bar, PackLibrary library, DatasetLoader loader) : IVerb
{
    private const int FindingLength = 16;
    private static readonly SearchValues<char> FindingLetters = SearchValues.Create("0123456789abcdef");

    private readonly int threads = arguments.Threads ?? settings.Threads;

    public static Command Define(VerbHost host)
    {
        var finding = new Argument<string>("FINDING_ID") { Description = "The finding's name: 16 letters and digits, as every report gives it." };
        finding.Validators.Add(RefuseOtherNames);
        var (datasets, mapping) = (SharedOptions.Datasets(), SharedOptions.Mapping());
        var (rules, packs, readings) = (SharedOptions.Rules(), SharedOptions.Packs(PackLibrary.DefaultPack), SharedOptions.Readings());
        var (threads, maxRejects) = (SharedOptions.Threads(), SharedOptions.MaxRejects());
        var command = new Command("explain", "Prove one finding: each clause of the law, whether it holds, and the file, row and column of every fact.")
        {
            finding, datasets, mapping, rules, packs, readings, threads, maxRejects,
        };
        command.SetAction(parsed => host.RunAsync<ExplainCommand, ExplainArguments>(new ExplainArguments(
            parsed.GetValue(finding)!, [.. parsed.GetValue(datasets)!], parsed.GetValue(mapping), new PackChoice(parsed.GetValue(rules), [.. parsed.GetValue(packs) ?? []]),
            [.. parsed.GetValue(readings) ?? []], parsed.GetValue(threads), parsed.GetValue(maxRejects) ?? 0)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var packs = library.LoadNamed(arguments.Packs);
        var engine = RuleEngine.Create(packs, ReadingChoice.Parse(arguments.Readings, packs));
        var code = ExitCode.Complete;
        var proofs = 0;
        foreach (var dataset in arguments.Datasets)
        {
            using var loaded = loader.Load(dataset, arguments.Mapping, threads, cancellation);
            code = code.Weightier(DatasetLoader.CodeOf(loaded, arguments.MaxRejects));
            foreach (var proof in bar.Run("searching", _ => engine.Explain(loaded.Records, arguments.Finding, cancellation)))
            {
                if (proofs++ > 0) terminal.Out.WriteLine();
                terminal.Out.Write(new ProofWriter(terminal.OutLayout).Write(proof));
                if (proof.Finding.Outcome.IsFinding()) code = code.Weightier(ExitCode.Findings);
            }
        }

        return proofs > 0 ? code : throw NotFound(code);
    }

    // Where the input is not whole, the finding may be among what could not be read.
    private CommandFailure NotFound(ExitCode code) => code == ExitCode.Input
        ? new CommandFailure(code, $"the finding {arguments.Finding} is not among what could be read")
        : CommandFailure.Usage($"there is no judgment {arguments.Finding} on these records by these rules: give the folder, packs and rules of the audit that named it");

    private static void RefuseOtherNames(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (name.Length != FindingLength || name.AsSpan().ContainsAnyExcept(FindingLetters)) result.AddError($"`{name}` does not name a finding: a name has 16 digits and letters from a to f, and comes before the data set");
    }
}
