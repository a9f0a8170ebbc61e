using ComplianceEngine.Cli.Terminals;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>Runs a verb: gives it what it asks for and nothing else, and stops it at Ctrl-C.</summary>
/// <remarks>
/// There is no container and no generic host: they would take longer than an audit of a hundred people. Every verb is made
/// by a plain constructor call where it is defined.
/// </remarks>
/// <param name="terminal">The terminal.</param>
internal sealed class VerbHost(Terminal terminal)
{
    /// <summary>Runs a verb to its end.</summary>
    /// <param name="create">Makes the verb.</param>
    public int Run(Func<VerbServices, IVerb> create)
    {
        var verb = create(new VerbServices(terminal));
        using var signals = new StopSignals();
        return (int)verb.Run(signals.Token);
    }
}
