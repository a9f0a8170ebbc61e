using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>rules map</c>: shows what became of every paragraph of the law.</summary>
internal sealed class RulesMapCommand(PackChoice choice, MapFormat format, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("map", "List every paragraph of the law: which rules state it, that a person is asked, or why it is left out.");
        var packs = new PackOptions(command, "every pack there that has a map");
        var formats = FormatOption.ForMaps();
        command.Add(formats);
        command.SetAction(parsed => host.Run(services => new RulesMapCommand(packs.Read(parsed), parsed.GetValue(formats), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var reports = PackLibrary.Find(choice).Where(IsMeant).Select(folder => new ClauseMapReport(Load(folder))).ToList();
        if (reports.Count == 0) throw new CommandFailure(ExitCode.Rules, "no pack there has a map");
        foreach (var report in reports) terminal.Out.Write(format == MapFormat.Json ? report.ToJson() : report.ToText(terminal.OutLayout));
        foreach (var report in reports) (format == MapFormat.Json ? terminal.Error : terminal.Out).WriteLine(report.Summary);
        return ExitCode.Complete;
    }

    // A pack that is named must have a map; of the others, those are shown that do.
    private bool IsMeant(string folder)
    {
        if (File.Exists(Path.Combine(folder, ClauseMapLoader.FileName))) return true;
        if (choice.Names.IsEmpty) return false;
        throw CommandFailure.Usage($"the pack `{Path.GetFileName(folder)}` has no map: a map is a file {ClauseMapLoader.FileName}");
    }

    private ClauseMap Load(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var pack = services.Packs.Load(folder, diagnostics, PackScrutiny.Errors);
        return (pack is null ? null : services.Packs.LoadMap(folder, pack, diagnostics))
            ?? throw new CommandFailure(ExitCode.Rules, "nothing was shown, because the rules or their map do not load");
    }
}
