using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;

namespace ComplianceEngine.Cli.Output;

/// <summary>Findings to standard output; what could not be read is told on standard error, in numbers.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class StandardOutput(Terminal terminal) : IFindingTarget
{
    private readonly BufferedStream findings = new(terminal.Output, 1 << 16);

    public Stream Findings => findings;

    public void WriteRejects(string dataset, IReadOnlyList<RejectedRow> rejects, CancellationToken cancellation)
    {
        // Told by the loader, file by file.
    }

    public void Keep() => findings.Flush();

    public void Dispose()
    {
        // Standard output is the terminal's.
    }
}
