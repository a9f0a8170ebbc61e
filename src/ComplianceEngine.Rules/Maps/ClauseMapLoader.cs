using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>
/// Reads a pack's <c>map.yaml</c> and holds it to the pack: what is said to be encoded is cited, what is cited is in the map, and
/// what is left out says why.
/// </summary>
/// <remarks>Safe to use from several threads at once; each call must have a <see cref="DiagnosticBag"/> of its own.</remarks>
public static class ClauseMapLoader
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "map.yaml";

    /// <summary>Loads the map of a pack from the pack's folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="diagnostics">Where everything found goes.</param>
    /// <returns>The map; <see langword="null"/> if there is no such file, or an error was found in it.</returns>
    public static ClauseMap? Load(string folder, RulePack pack, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, FileName);
        var shown = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))}/{FileName}";
        try
        {
            return File.Exists(path) ? Load(new SourceText(shown, File.ReadAllText(path)), pack, diagnostics) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(DiagnosticCatalog.PackUnreadable, null, shown, fault is IOException ? "the system refused" : "access is denied");
            return null;
        }
    }

    /// <summary>Loads the map of a pack.</summary>
    /// <param name="source">The file.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="diagnostics">Where everything found goes.</param>
    /// <returns>The map; <see langword="null"/> if an error was found in it.</returns>
    public static ClauseMap? Load(SourceText source, RulePack pack, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var documents = YamlReader.Read(source, found, out _);
        var map = documents is [var document] ? new ClauseMapReader(pack, found).Read(document) : null;
        if (documents.Length != 1 && !found.HasErrors) found.Report(DiagnosticCatalog.OneDocument, new SourceLocation(source, 1, 1, 1));
        if (map is not null && !found.HasErrors) map = ClauseMapCheck.Fill(map, pack, found);
        diagnostics.AddRange(found.ToSortedList());
        return found.HasErrors ? null : map;
    }
}
