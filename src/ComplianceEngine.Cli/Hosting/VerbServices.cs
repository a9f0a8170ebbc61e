using ComplianceEngine.Cli.Datasets;
using ComplianceEngine.Cli.Packs;
using ComplianceEngine.Cli.Terminals;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>What verbs may ask for; each costs nothing until it is used.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="settings">How the tool runs.</param>
/// <param name="loggers">Makes loggers.</param>
internal sealed class VerbServices(Terminal terminal, RunSettings settings, ILoggerFactory loggers)
{
    public Terminal Terminal => terminal;

    public RunSettings Settings => settings;

    public ProgressBar Bar { get; } = new(terminal);

    public ILogger Log => loggers.CreateLogger("compliance");

    public PackLibrary Packs => new(terminal);

    public DatasetLoader Datasets => new(terminal, Bar);
}
