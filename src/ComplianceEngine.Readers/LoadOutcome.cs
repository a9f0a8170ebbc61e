using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>What came of reading an export.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class LoadOutcome
{
    internal LoadOutcome(LoadReport report, IReadOnlyList<RejectedRow> rejects, IReadOnlyList<Diagnostic> diagnostics, bool holdsRows)
    {
        Report = report;
        Rejects = rejects;
        Diagnostics = diagnostics;
        var faulty = diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);
        State = !holdsRows ? InputState.Unreadable : faulty ? InputState.Incomplete : InputState.Whole;
    }

    /// <summary>Counts, file by file.</summary>
    public LoadReport Report { get; }

    /// <summary>Every row and value that could not be read, by file, row and column; never with the value.</summary>
    public IReadOnlyList<RejectedRow> Rejects { get; }

    /// <summary>What was found wrong or worth knowing, by place and code.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// Whether the input was read as a whole. Rejected rows alone do not make it incomplete: how many are too many is for
    /// the caller to say, by <see cref="LoadReport.RowsRejected"/>.
    /// </summary>
    public InputState State { get; }
}

/// <summary>Whether an export could be read as a whole.</summary>
public enum InputState
{
    /// <summary>Every file and column that should be there was read.</summary>
    Whole,

    /// <summary>Some of it was read; an error among the diagnostics says what is missing.</summary>
    Incomplete,

    /// <summary>Not one row could be read.</summary>
    Unreadable,
}
