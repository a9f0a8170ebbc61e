using ComplianceEngine.Records;

namespace ComplianceEngine.Testing;

/// <summary>The test files of a pack.</summary>
internal static class TestSources
{
    private const string Pattern = "*.tests.yaml";

    /// <summary>Reads the test files below a pack's folder, in ordinal order; they are shown with the folder's name in front.</summary>
    public static IReadOnlyList<SourceText> In(string folder, DiagnosticBag diagnostics)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var shown = folder;
        try
        {
            var texts = new List<SourceText>();
            foreach (var file in Directory.EnumerateFiles(root, Pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
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
