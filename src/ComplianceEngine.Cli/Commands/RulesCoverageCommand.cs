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

/// <summary>What <c>rules coverage</c> was asked for.</summary>
internal sealed record CoverageArguments(PackChoice Packs, decimal Threshold, CoverageFormat Format, string? Folder);

/// <summary><c>rules coverage</c>: which values of which clauses no test case saw.</summary>
internal sealed class RulesCoverageCommand(CoverageArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;
    private readonly DiagnosticBag faults = new();

    public static Command Define(VerbHost host)
    {
        var command = new Command("coverage", "Run the test cases that lie beside the rules, and list every clause that they never saw true, false or unknown.");
        var packs = new PackOptions(command, "every pack there");
        var format = FormatOption.ForCoverage();
        var threshold = ShareOption.Create("--threshold", "The least share of values, in percent, that must be seen; with less the exit code is 1. Default: 100.");
        var folder = new Option<string?>("--out") { Description = "A folder for coverage-PACK.txt, .json or .html, in place of standard output.", HelpName = "DIR" };
        foreach (var option in new Option[] { threshold, format, folder }) command.Add(option);
        command.SetAction(parsed => host.Run(services => new RulesCoverageCommand(
            new CoverageArguments(packs.Read(parsed), parsed.GetValue(threshold) ?? 100, parsed.GetValue(format), parsed.GetValue(folder)), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var covered = TestedPacks.Load(arguments.Packs, services, faults).Select(tested => PackCoverage.Of(tested.Pack, tested.Files, faults, cancellation)).ToImmutableArray();
        foreach (var fault in faults.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(fault));
        if (faults.HasErrors) throw new CommandFailure(ExitCode.Rules, "nothing was measured, because rules or their cases do not load");
        foreach (var coverage in covered) Write(coverage);
        var (seen, wanted) = (covered.Sum(coverage => coverage.Seen), covered.Sum(coverage => coverage.Wanted));
        var summary = string.Create(CultureInfo.InvariantCulture, $"{seen} of {wanted} values seen ({CoverageText.Share(seen, wanted)} %), at least {arguments.Threshold} % wanted");
        (arguments is { Format: CoverageFormat.Text } or { Folder: not null } ? terminal.Out : terminal.Error).WriteLine(summary);
        return seen * 100m < arguments.Threshold * wanted ? ExitCode.Findings : ExitCode.Complete;
    }

    private void Write(PackCoverage coverage)
    {
        var (text, ending) = arguments.Format switch
        {
            CoverageFormat.Json => ($"{CoverageJson.Of(coverage)}\n", "json"),
            CoverageFormat.Html => (CoveragePage.Of(coverage), "html"),
            _ => (CoverageText.Of(coverage), "txt"),
        };
        if (arguments.Folder is { } folder) OutputFolder.Replace(folder, $"coverage-{coverage.Pack.Id}.{ending}", Encoding.UTF8.GetBytes(text));
        else terminal.Out.Write(text);
    }
}
