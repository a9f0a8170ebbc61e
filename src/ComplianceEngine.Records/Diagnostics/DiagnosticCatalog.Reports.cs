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

    /// <summary>A file of figures that cannot be read.</summary>
    public static readonly DiagnosticDescriptor FiguresUnreadable = new("CE4061", Error, "the file of figures `{0}` cannot be read: {1}");

    /// <summary>Figures of another report or year.</summary>
    public static readonly DiagnosticDescriptor FiguresOfOther = new("CE4062", Error, "these figures are of `{0}`, and `{1}` was asked for");

    /// <summary>A figure for a line that the report does not have.</summary>
    public static readonly DiagnosticDescriptor FigureOfNoLine = new("CE4063", Error, "the report of this year has no line `{0}`");

    /// <summary>A figure supplied for a line that is counted from records.</summary>
    public static readonly DiagnosticDescriptor FigureCounted = new("CE4064", Error, "the line `{0}` is counted from the records, so that no figure can be supplied for it");

    /// <summary>A figure that is no number.</summary>
    public static readonly DiagnosticDescriptor FigureNotNumber = new("CE4065", Error, "the figure of `{0}` is not a number");

    private static IEnumerable<DiagnosticDescriptor> ReportEntries =>
    [
        NotAYear, UnknownFigure, ItemUndecided, NotOwnChoice, BrokenDownTwice, FiguresUnreadable, FiguresOfOther, FigureOfNoLine, FigureCounted,
        FigureNotNumber,
    ];
}
