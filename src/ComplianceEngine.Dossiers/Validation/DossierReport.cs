using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>What is wrong or odd with records; never with a value, so that it may be logged.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="Problems">By kind of record, index and field.</param>
public sealed record DossierReport(ImmutableArray<DossierProblem> Problems)
{
    /// <summary>Whether nothing is wrong; something may still be odd.</summary>
    public bool IsValid => !Problems.Any(problem => problem.Severity == DiagnosticSeverity.Error);

    /// <summary>The problems, one a line.</summary>
    public override string ToString() => string.Join('\n', Problems);
}

/// <summary>Something wrong or odd with one field of one record.</summary>
/// <param name="Severity">Whether it is wrong, which keeps a dossier from being built, or odd.</param>
/// <param name="Record">The kind of record; empty for the dossier as a whole.</param>
/// <param name="Index">Which record of that kind, counting from 0 in the order added.</param>
/// <param name="Field">The field as exports name it.</param>
/// <param name="Message">What is wrong.</param>
public sealed record DossierProblem(DiagnosticSeverity Severity, string Record, int Index, string Field, string Message)
{
    /// <summary>The problem in one line: <c>charge[2].charge_id: error: …</c></summary>
    public override string ToString() =>
        $"{(Record.Length == 0 ? "dossier" : FormattableString.Invariant($"{Record}[{Index}]"))}.{Field}: {(Severity == DiagnosticSeverity.Error ? "error" : "warning")}: {Message}";
}

/// <summary>Records that make no dossier, with all that is wrong with them.</summary>
public sealed class DossierException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="report">What is wrong.</param>
    public DossierException(DossierReport report)
        : base($"the records make no dossier:\n{report}") => Report = report;

    /// <summary>What is wrong or odd.</summary>
    public DossierReport Report { get; }
}
