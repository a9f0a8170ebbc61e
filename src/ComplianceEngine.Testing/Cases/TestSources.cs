using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>The test files of a pack.</summary>
internal static class TestSources
{
    /// <summary>How the names of files of rule cases end.</summary>
    public const string RuleCases = ".tests.yaml";

    /// <summary>How the names of files of report cases end.</summary>
    public const string ReportCases = ".counts.yaml";

    /// <summary>Reads the files of rule cases below a pack's folder, in ordinal order; they are shown with the folder's name in front.</summary>
    public static IReadOnlyList<SourceText> OfRules(string folder, DiagnosticBag diagnostics) => In(folder, $"*{RuleCases}", diagnostics);

    /// <summary>Reads the files of report cases in the same way.</summary>
    public static IReadOnlyList<SourceText> OfReports(string folder, DiagnosticBag diagnostics) => In(folder, $"*{ReportCases}", diagnostics);

    private static List<SourceText> In(string folder, string pattern, DiagnosticBag diagnostics)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var shown = folder;
        try
        {
            var texts = new List<SourceText>();
            foreach (var file in Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                shown = $"{Path.GetFileName(root)}/{Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')}";
                texts.Add(new SourceText(shown, File.ReadAllText(file)));
            }

            return texts;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(DiagnosticCatalog.PackUnreadable, null, shown, fault is IOException ? "the system refused" : "access is denied");
            return [];
        }
    }
}
