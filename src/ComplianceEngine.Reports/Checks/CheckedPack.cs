using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Reports;

/// <summary>A pack and what is wrong with it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it holds, in words; or that it does not load.</param>
/// <param name="Diagnostics">What was found, in the order of places.</param>
public sealed record CheckedPack(string Name, string Summary, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Where a diagnostic is shown that has no place of its own: the pack's first file.</summary>
    public string FirstFile => $"{Name}/pack.yaml";

    /// <summary>The file a diagnostic is about, as a path from the folder of packs.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public string FileOf(Diagnostic diagnostic) => diagnostic.Location?.Source.Path ?? FirstFile;

    /// <summary>The message with its hint.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public static string Message(Diagnostic diagnostic) => diagnostic.Hint.Length > 0 ? $"{diagnostic.Text} ({diagnostic.Hint})" : diagnostic.Text;

    /// <summary>How much a diagnostic weighs, in one word: error, warning or note.</summary>
    /// <param name="severity">The weight.</param>
    public static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
