using System.Collections.Immutable;
using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Records;
using ComplianceEngine.Reports;

namespace ComplianceEngine.Cli.Datasets;

/// <summary>Reads files of figures; what is wrong with them goes to standard error.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="plan">The report that they are for.</param>
internal sealed class FigureLoader(Terminal terminal, ReportPlan plan)
{
    /// <summary>Reads a file of figures.</summary>
    /// <param name="path">The file; <see langword="null"/> if none was given.</param>
    /// <param name="use">What its figures are for.</param>
    /// <returns>The figures by line; none if no file was given.</returns>
    /// <exception cref="CommandFailure">It cannot be read, or something in it is wrong.</exception>
    public ImmutableDictionary<string, decimal> Load(string? path, FigureFileUse use)
    {
        if (path is null) return ImmutableDictionary<string, decimal>.Empty;
        var diagnostics = new DiagnosticBag();
        var figures = Read(path, diagnostics) is { } source ? FigureFile.Read(source, plan, use, diagnostics) : ImmutableDictionary<string, decimal>.Empty;
        foreach (var diagnostic in diagnostics.ToSortedList()) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
        return diagnostics.HasErrors ? throw new CommandFailure(ExitCode.Input, $"nothing was counted, because the figures of `{path}` cannot be used") : figures;
    }

    private static SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            return new SourceText(path, File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(DiagnosticCatalog.FiguresUnreadable, null, path, fault is IOException ? "there is no such file, or the system refused" : "access is denied");
            return null;
        }
    }
}
