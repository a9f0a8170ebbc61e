namespace ComplianceEngine.Records;

/// <summary>Collects diagnostics, so that all are reported at once.</summary>
/// <remarks>Not safe to share between threads.</remarks>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> all = [];

    /// <summary>How many diagnostics there are.</summary>
    public int Count => all.Count;

    /// <summary>Whether anything found is an error.</summary>
    public bool HasErrors => all.Exists(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);

    /// <summary>Adds a diagnostic.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="location">Where; <see langword="null"/> for a whole file or folder.</param>
    /// <param name="arguments">What fills the message's blanks.</param>
    public void Report(DiagnosticDescriptor descriptor, SourceLocation? location, params object[] arguments) =>
        all.Add(Diagnostic.Create(descriptor, location, "", arguments));

    /// <summary>Adds a diagnostic with a hint.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="location">Where; <see langword="null"/> for a whole file or folder.</param>
    /// <param name="hint">What to do about it.</param>
    /// <param name="arguments">What fills the message's blanks.</param>
    public void ReportWithHint(DiagnosticDescriptor descriptor, SourceLocation? location, Hint hint, params object[] arguments) =>
        all.Add(Diagnostic.Create(descriptor, location, hint, arguments));

    /// <summary>Adds a diagnostic with what puts it right.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="location">Where.</param>
    /// <param name="fix">What puts it right; <see langword="null"/> if a person must decide.</param>
    /// <param name="hint">What to do about it.</param>
    /// <param name="arguments">What fills the message's blanks.</param>
    public void ReportWithFix(DiagnosticDescriptor descriptor, SourceLocation location, Fix? fix, Hint hint, params object[] arguments) =>
        all.Add(Diagnostic.Create(descriptor, location, hint, arguments) with { Fix = fix });

    /// <summary>Adds what another bag found.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => all.AddRange(diagnostics);

    /// <summary>Everything found, each once, by file, line, column and code.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
        [.. all.DistinctBy(diagnostic => diagnostic with { Fix = null })
            .OrderBy(diagnostic => diagnostic.Location?.Source.Path ?? "", StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location?.Line ?? 0)
            .ThenBy(diagnostic => diagnostic.Location?.Column ?? 0)
            .ThenBy(diagnostic => diagnostic.Descriptor.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Text, StringComparer.Ordinal)];
}
