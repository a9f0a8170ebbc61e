using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ComplianceEngine.Cli.Arguments;
using ComplianceEngine.Cli.Hosting;
using ComplianceEngine.Cli.Output;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.LanguageServer;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Cli.Commands;

/// <summary><c>rules schema</c>: writes JSON Schemas by which any editor completes and checks the files of packs.</summary>
internal sealed class RulesSchemaCommand(PackChoice choice, string? folder, VerbServices services) : IVerb
{
    private const string SettingsName = "settings.json";
    private readonly Terminal terminal = services.Terminal;

    public static Command Define(VerbHost host)
    {
        var command = new Command("schema", "Write JSON Schemas of the files of rule packs, with the names that the packs give, for editors to complete and check by.");
        var packs = new Argument<string[]>("PACK") { Description = "A pack whose names are known; may be given several times. Default: every pack there.", Arity = ArgumentArity.ZeroOrMore };
        var rules = PackOptions.NewFolder();
        var output = new Option<string?>("--out") { Description = "A folder for a schema of each kind of file and the settings of VS Code that tie them; else one schema of all goes to standard output.", HelpName = "DIR" };
        command.Add(packs);
        command.Add(rules);
        command.Add(output);
        command.SetAction(parsed => host.Run(services => new RulesSchemaCommand(
            new PackChoice(parsed.GetValue(rules), [.. parsed.GetValue(packs) ?? []]), parsed.GetValue(output), services)));
        return command;
    }

    public ExitCode Run(CancellationToken cancellation)
    {
        var names = Names();
        if (folder is null)
        {
            terminal.Out.Write(PackSchemas.Whole(names));
            terminal.Error.WriteLine("1 schema");
            return ExitCode.Complete;
        }

        var schemas = PackSchemas.Each(names);
        foreach (var schema in schemas) OutputFolder.Replace(folder, schema.Name, Encoding.UTF8.GetBytes(schema.Text));
        OutputFolder.Replace(folder, SettingsName, Encoding.UTF8.GetBytes(PackSchemas.Settings(folder)));
        terminal.Out.WriteLine($"{Counted.Of(schemas.Length, "schema")} and {SettingsName} in {folder}");
        return ExitCode.Complete;
    }

    // A pack with faults has names too; only one that cannot be read at all has none.
    private PackNames Names()
    {
        var diagnostics = new DiagnosticBag();
        var folders = PackLibrary.Find(choice);
        var files = folders.SelectMany(pack => PackFolder.Read(pack, diagnostics) ?? []).ToImmutableArray();
        foreach (var diagnostic in diagnostics.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
        if (diagnostics.HasErrors) throw new CommandFailure(ExitCode.Rules, "no schema was written, because rules cannot be read");
        var used = PackNames.UsedBy(files).Except(folders.Select(pack => Path.GetFileName(pack)!));
        var borrowed = used.SelectMany(name => PackFolder.ReadSibling(Path.GetDirectoryName(Path.GetFullPath(folders[0]))!, name, diagnostics) ?? []);
        return PackNames.In([.. files, .. borrowed]);
    }
}
