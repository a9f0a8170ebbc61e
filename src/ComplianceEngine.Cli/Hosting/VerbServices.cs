using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>What verbs may ask for; each costs nothing until it is used.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class VerbServices(Terminal terminal)
{
    public Terminal Terminal => terminal;

    public RunSettings Settings { get; } = RunSettings.From(terminal.Variable);

    public ProgressBar Bar { get; } = new(terminal);

    public ILogger Log => new StandardErrorLogger(terminal, Settings.Log);

    public PackLibrary Packs => new(terminal);

    public DatasetLoader Datasets => new(terminal, Bar);
}
