using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>rules check</c>: loads packs and says what is wrong with them.</summary>
internal sealed class RulesCheckCommand(PackChoice choice, CheckFormat format, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;
    private int rules;

    public static Command Define(VerbHost host)
    {
        var command = new Command("check", "Load rule packs and report every mistake in them, with its place.");
        var packs = new PackOptions(command, "every pack there");
        var formats = FormatOption.ForChecks();
        command.Add(formats);
        command.SetAction(parsed => host.Run(services => new RulesCheckCommand(packs.Read(parsed), parsed.GetValue(formats), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var packs = new List<CheckedPack>();
        foreach (var folder in PackLibrary.Find(choice))
        {
            cancellation.ThrowIfCancellationRequested();
            packs.Add(Check(folder));
        }

        terminal.Out.Write(Write(packs));
        (format is CheckFormat.Text or CheckFormat.GitHub or CheckFormat.Markdown ? terminal.Out : terminal.Error).WriteLine(Summary(packs));
        return Count(packs, DiagnosticSeverity.Error) > 0 ? ExitCode.Rules : ExitCode.Complete;
    }

    // For people, what is wrong goes to standard error as it is found.
    private CheckedPack Check(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var library = new PackLibrary(terminal, isQuiet: format != CheckFormat.Text);
        var pack = library.Load(folder, diagnostics);
        var map = pack is null ? null : library.LoadMap(folder, pack, diagnostics);
        rules += pack?.Rules.Length ?? 0;
        return new CheckedPack(Path.GetFileName(folder), $"{Describe(pack)}{Describe(map)}", [.. diagnostics.ToSortedList()]);
    }

    private string Write(IReadOnlyList<CheckedPack> packs) => format switch
    {
        CheckFormat.Sarif => SarifReport.Write(packs, Address, typeof(RulesCheckCommand).Assembly.GetName().Version!.ToString(3)),
        CheckFormat.Json => CheckLines.ToJson(packs),
        CheckFormat.GitHub => CheckLines.ToGitHub(packs, Address),
        CheckFormat.Markdown => CheckLines.ToMarkdown(packs),
        CheckFormat.JUnit => JUnitReport.Write("rules check", [.. packs.SelectMany(Cases)]),
        _ => string.Concat(packs.Select(pack => $"{pack.Name}: {pack.Summary}\n")),
    };

    private string Address(string path) => PackAddress.Of(choice.Folder ?? PackLibrary.ShippedFolder, path);

    private static IEnumerable<JUnitCase> Cases(CheckedPack pack)
    {
        var errors = pack.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count == 0) return [new JUnitCase(pack.Name, "loads", "", 0, "")];
        return errors.Select(error => new JUnitCase(pack.Name, error.Location is { } place ? $"{error.Descriptor.Code} at {place}" : error.Descriptor.Code, pack.FileOf(error), error.Location?.Line ?? 1, CheckedPack.Message(error)));
    }

    private string Summary(List<CheckedPack> packs) =>
        $"{Counted.Of(packs.Count, "pack")}, {Counted.Of(rules, "rule")}: {Counted.Of(Count(packs, DiagnosticSeverity.Error), "error")}, {Counted.Of(Count(packs, DiagnosticSeverity.Warning), "warning")}";

    private static int Count(IEnumerable<CheckedPack> packs, DiagnosticSeverity severity) =>
        packs.Sum(pack => pack.Diagnostics.Count(diagnostic => diagnostic.Descriptor.Severity == severity));

    private static string Describe(RulePack? pack) => pack is null
        ? "does not load"
        : $"{Counted.Of(pack.Rules.Length, "rule")}, {Counted.Of(pack.Criteria.Count, "criterion", "criteria")}";

    private static string Describe(ClauseMap? map) => map is null ? "" : $", {Counted.Of(map.Clauses.Count(), "paragraph")} mapped";
}
