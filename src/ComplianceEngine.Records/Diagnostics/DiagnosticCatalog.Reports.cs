using static ComplianceEngine.Records.DiagnosticSeverity;

namespace ComplianceEngine.Records;

/// <content>Reports, what their figures count, and files of figures.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>A value that is no year.</summary>
    public static readonly DiagnosticDescriptor NotAYear = new("CE2061", Error, "`{0}` is not a year");

    /// <summary>A figure that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownFigure = new("CE2062", Error, "there is no figure `{0}`");

    /// <summary>A report's item that is counted from nothing, or that is both counted and not in the records.</summary>
    public static readonly DiagnosticDescriptor ItemUndecided =
        new("CE2063", Error, "an item names either the `figure` that is counted, or what no record holds under `not_in_records`");

    /// <summary>A figure broken down by what is no choice of its record.</summary>
    public static readonly DiagnosticDescriptor NotOwnChoice = new("CE2064", Error, "`{0}` is no choice of the record that is counted");

    /// <summary>A figure broken down in two ways at once.</summary>
    public static readonly DiagnosticDescriptor BrokenDownTwice = new("CE2065", Error, "`by` cannot stand beside `parts` or `once_per`");

    private static IEnumerable<DiagnosticDescriptor> ReportEntries => [NotAYear, UnknownFigure, ItemUndecided, NotOwnChoice, BrokenDownTwice];
}
