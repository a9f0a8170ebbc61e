using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Dossiers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Datasets;

/// <summary>Reads requests for decisions; what is wrong with them goes to standard error.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class RequestLoader(Terminal terminal)
{
    private const string StandardInput = "-";

    /// <summary>Reads a request.</summary>
    /// <param name="path">The file; <c>-</c> for standard input.</param>
    /// <exception cref="CommandFailure">It cannot be read, or something in it is wrong.</exception>
    public DecisionRequest Load(string path)
    {
        var diagnostics = new DiagnosticBag();
        var request = Read(path, diagnostics) is { } bytes ? DecisionRequest.Read(path == StandardInput ? "standard input" : path, bytes, diagnostics) : null;
        foreach (var diagnostic in diagnostics.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
        return request ?? throw new CommandFailure(ExitCode.Input, "nothing was decided, because the request cannot be used");
    }

    private byte[]? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = path == StandardInput ? terminal.OpenInput() : File.OpenRead(path);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var why = fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "the system refused";
            diagnostics.Report(DiagnosticCatalog.FileUnreadable, null, path, why);
            return null;
        }
    }
}
