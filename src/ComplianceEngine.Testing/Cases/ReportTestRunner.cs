using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Runs the test cases that lie beside reports.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ReportTestRunner
{
    private readonly IReadOnlyList<RulePack> packs;
    private readonly EngineShelf engines;

    /// <summary>Makes a runner.</summary>
    /// <param name="packs">The packs whose reports are tested.</param>
    public ReportTestRunner(IReadOnlyList<RulePack> packs)
    {
        this.packs = packs;
        engines = new EngineShelf(packs);
    }

    /// <summary>Reads the files of report cases, <c>*.counts.yaml</c>, that lie below a pack's folder.</summary>
    /// <param name="folder">The pack's folder; files are shown with its name in front.</param>
    /// <param name="diagnostics">Where faults go, also of files that cannot be read.</param>
    /// <returns>The files that could be read, in ordinal order of their paths; run them only if there is no error.</returns>
    public ImmutableArray<ReportTestFile> Read(string folder, DiagnosticBag diagnostics) => Read(TestSources.OfReports(folder, diagnostics), diagnostics);

    /// <summary>Reads files of report cases.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <returns>The files that could be read; run them only if there is no error.</returns>
    public ImmutableArray<ReportTestFile> Read(IEnumerable<SourceText> sources, DiagnosticBag diagnostics)
    {
        var files = sources.Select(source => ReportTestFileReader.Read(source, diagnostics)).OfType<ReportTestFile>().ToImmutableArray();
        var known = packs.SelectMany(pack => pack.Reports).Select(report => report.Id).ToList();
        foreach (var file in files.Where(file => !known.Contains(file.Report, StringComparer.Ordinal)))
            diagnostics.ReportWithHint(DiagnosticCatalog.TestUnknownReport, file.Location, Suggestion.HintFor(file.Report, known), file.Report);
        return files;
    }

    /// <summary>Runs every case of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Where faults of a case go, such as a line that the report has not in that year.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>A result per case, in the file's order; a case with a fault has none.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ImmutableArray<ReportTestResult> Run(ReportTestFile file, DiagnosticBag diagnostics, CancellationToken cancellation) =>
        [.. file.Cases.Select(test => Run(file, test, diagnostics, cancellation)).OfType<ReportTestResult>()];

    /// <summary>Runs one case.</summary>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="test">The case.</param>
    /// <param name="diagnostics">Where faults of the case go.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>How it went; <see langword="null"/> if it has a fault.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ReportTestResult? Run(ReportTestFile file, ReportTestCase test, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        using var prepared = new CasePreparer(packs, diagnostics).Prepare(file, test);
        return prepared is null ? null : new ReportTestResult(file.Report, test, prepared.Failures(engines, cancellation));
    }
}
