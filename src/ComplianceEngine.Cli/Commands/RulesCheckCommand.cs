using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>rules check</c>: loads packs and says what is wrong with them.</summary>
internal sealed class RulesCheckCommand(PackChoice choice, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("check", "Load rule packs and report every mistake in them, with its place.");
        var packs = new PackOptions(command, "every pack there");
        command.SetAction(parsed => host.Run(services => new RulesCheckCommand(packs.Read(parsed), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var total = new CheckTotal();
        foreach (var folder in PackLibrary.Find(choice))
        {
            cancellation.ThrowIfCancellationRequested();
            var diagnostics = new DiagnosticBag();
            var pack = services.Packs.Load(folder, diagnostics);
            var map = pack is null ? null : services.Packs.LoadMap(folder, pack, diagnostics);
            total.Add(pack, diagnostics);
            terminal.Out.WriteLine($"{Path.GetFileName(folder)}: {Describe(pack)}{Describe(map)}");
        }

        terminal.Out.WriteLine(total.Line);
        return total.Errors > 0 ? ExitCode.Rules : ExitCode.Complete;
    }

    private static string Describe(RulePack? pack) => pack is null
        ? "does not load"
        : $"{Counted.Of(pack.Rules.Length, "rule")}, {Counted.Of(pack.Criteria.Count, "criterion", "criteria")}";

    private static string Describe(ClauseMap? map) => map is null ? "" : $", {Counted.Of(map.Clauses.Count(), "paragraph")} mapped";

    private sealed class CheckTotal
    {
        private int packs;
        private int rules;
        private int warnings;

        public int Errors { get; private set; }

        public string Line =>
            $"{Counted.Of(packs, "pack")}, {Counted.Of(rules, "rule")}: {Counted.Of(Errors, "error")}, {Counted.Of(warnings, "warning")}";

        public void Add(RulePack? pack, DiagnosticBag diagnostics)
        {
            var found = diagnostics.ToSortedList();
            packs++;
            rules += pack?.Rules.Length ?? 0;
            Errors += found.Count(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);
            warnings += found.Count(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Warning);
        }
    }
}
