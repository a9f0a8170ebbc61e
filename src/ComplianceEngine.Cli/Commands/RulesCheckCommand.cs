using System.CommandLine;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;
using ComplianceEngine.Rules;
using ComplianceEngine.Testing;

namespace ComplianceEngine.Cli.Commands;

/// <summary>What <c>rules check</c> was asked for.</summary>
internal sealed record CheckArguments(PackChoice Packs, CheckFormat Format, bool Fixes, bool OnlyShows);

/// <summary><c>rules check</c>: loads packs and says what is wrong with them; puts right what can be put right without a choice to make.</summary>
internal sealed class RulesCheckCommand(CheckArguments arguments, VerbServices services) : IVerb
{
    private readonly Terminal terminal = services.Terminal;
    private readonly string root = arguments.Packs.Folder ?? PackLibrary.ShippedFolder;
    private int rules;

    private TextWriter ForPeople => arguments.Format is CheckFormat.Text or CheckFormat.GitHub or CheckFormat.Markdown ? terminal.Out : terminal.Error;

    public static Command Define(VerbHost host)
    {
        var command = new Command("check", "Load rule packs and report every mistake in them, with its place, and every outcome and exception that no test case expects.");
        var packs = new PackOptions(command, "every pack there");
        var formats = FormatOption.ForChecks();
        var fix = new Option<bool>("--fix") { Description = "Put right, in the files, what can be put right without a choice to make: misspelt words, words and entries that stand twice, dates. Then check again." };
        var dry = new Option<bool>("--dry-run") { Description = "With --fix: write nothing and show the changes as a unified diff." };
        foreach (var option in new Option[] { formats, fix, dry }) command.Add(option);
        command.SetAction(parsed => host.Run(services =>
        {
            var arguments = new CheckArguments(packs.Read(parsed), parsed.GetValue(formats), parsed.GetValue(fix), parsed.GetValue(dry));
            if (arguments is { OnlyShows: true, Fixes: false }) throw CommandFailure.Usage("--dry-run goes with --fix");
            return new RulesCheckCommand(arguments, services);
        }));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var folders = PackLibrary.Find(arguments.Packs);
        if (arguments.Fixes) foreach (var folder in folders) PutRight(folder, cancellation);
        var packs = new List<CheckedPack>();
        foreach (var folder in folders)
        {
            cancellation.ThrowIfCancellationRequested();
            packs.Add(Check(folder));
        }

        terminal.Out.Write(Write(packs));
        if (arguments.Format == CheckFormat.Text && packs.SelectMany(pack => pack.Diagnostics).FirstOrDefault() is { } first)
            terminal.Error.WriteLine($"`compliance rules explain {first.Descriptor.Code}` tells more, and so for every code");
        ForPeople.WriteLine(Summary(packs));
        return Count(packs, DiagnosticSeverity.Error) > 0 ? ExitCode.Rules : ExitCode.Complete;
    }

    private void PutRight(string folder, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (PackFolder.ReadAll(folder, new DiagnosticBag()) is not { } files) return;
        var repair = Repair.Run(files, texts => Find(folder, texts, out _));
        foreach (var (before, after) in files.Zip(repair.Files).Where(pair => pair.First != pair.Second))
            if (arguments.OnlyShows) ForPeople.Write(PackRepair.Diff(before, after));
            else PackRepair.Write(root, before, after);
        if (!arguments.OnlyShows)
            foreach (var one in repair.Fixed) ForPeople.WriteLine($"fixed {one.Location}: {one.Descriptor.Code}: {one.Fix!.Title}");
    }

    // For people, what is wrong goes to standard error as it is found.
    private CheckedPack Check(string folder)
    {
        var unread = new DiagnosticBag();
        PackCheck? check = null;
        var found = PackFolder.ReadAll(folder, unread) is { } files ? Find(folder, files, out check) : unread.ToSortedList();
        if (arguments.Format == CheckFormat.Text)
            foreach (var diagnostic in found) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
        rules += check?.Pack?.Rules.Length ?? 0;
        return new CheckedPack(Path.GetFileName(folder), $"{Describe(check?.Pack)}{Describe(check?.Map)}", [.. found]);
    }

    private static IReadOnlyList<Diagnostic> Find(string folder, IReadOnlyList<SourceText> files, out PackCheck check)
    {
        var diagnostics = new DiagnosticBag();
        check = PackCheck.Run(files, name => PackFolder.ReadBeside(folder, name, diagnostics), diagnostics);
        return diagnostics.ToSortedList();
    }

    private string Write(IReadOnlyList<CheckedPack> packs) => arguments.Format switch
    {
        CheckFormat.Sarif => SarifReport.Write(packs, Address, typeof(RulesCheckCommand).Assembly.GetName().Version!.ToString(3)),
        CheckFormat.Json => CheckLines.ToJson(packs),
        CheckFormat.GitHub => CheckLines.ToGitHub(packs, Address),
        CheckFormat.Markdown => CheckLines.ToMarkdown(packs),
        CheckFormat.JUnit => JUnitReport.Write("rules check", [.. packs.SelectMany(Cases)]),
        _ => string.Concat(packs.Select(pack => $"{pack.Name}: {pack.Summary}\n")),
    };

    private string Address(string path) => PackAddress.Of(root, path);

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
