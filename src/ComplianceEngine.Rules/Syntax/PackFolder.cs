using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>Reads a pack's files from disk.</summary>
/// <remarks>Safe to use from several threads at once; each call must have a <see cref="DiagnosticBag"/> of its own.</remarks>
public static class PackFolder
{
    /// <summary>The texts of all YAML files of a pack, its test cases and its map among them.</summary>
    /// <param name="folder">The pack's folder.</param>
    /// <param name="diagnostics">Where it goes if a file cannot be read.</param>
    /// <returns>The files, each path relative to the folder's parent; <see langword="null"/> if one cannot be read.</returns>
    public static IReadOnlyList<SourceText>? ReadAll(string folder, DiagnosticBag diagnostics) => Read(folder, diagnostics, _ => true);

    /// <summary>The files of a pack that lies beside another, for that one to use.</summary>
    /// <param name="folder">The folder of the pack beside which it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="diagnostics">Where it goes if a file cannot be read.</param>
    /// <returns>The files without test cases and map; <see langword="null"/> if there is no such pack, or it cannot be read.</returns>
    public static IReadOnlyList<SourceText>? ReadBeside(string folder, string name, DiagnosticBag diagnostics) =>
        ReadSibling(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!, name, diagnostics);

    /// <summary>
    /// The texts of the YAML files in a folder and below, each path relative to the folder's parent; <see langword="null"/> if one
    /// cannot be read. Test cases and the map are no part of the pack: their files are listed and not read.
    /// </summary>
    /// <param name="folder">The folder that holds <c>pack.yaml</c>.</param>
    /// <param name="diagnostics">Where faults go.</param>
    public static IReadOnlyList<SourceText>? Read(string folder, DiagnosticBag diagnostics) => Read(folder, diagnostics, shown => !IsElsewhere(shown));

    private static List<SourceText>? Read(string folder, DiagnosticBag diagnostics, Func<string, bool> isRead)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Report(DiagnosticCatalog.PackNotFound, null, folder);
            return null;
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var files = new List<SourceText>();
        var shown = folder;
        try
        {
            foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsYaml))
            {
                shown = Shown(root, path);
                files.Add(new SourceText(shown, isRead(shown) ? File.ReadAllText(path) : ""));
            }

            return files;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(DiagnosticCatalog.PackUnreadable, null, shown, fault is IOException ? "the system refused" : "access is denied");
            return null;
        }
    }

    /// <summary>The texts of a pack that lies in a folder beside others; <see langword="null"/> if there is none of that name.</summary>
    /// <param name="parent">The folder that holds the packs.</param>
    /// <param name="name">The pack's name; whatever is no name of a folder finds none.</param>
    /// <param name="diagnostics">Where faults go.</param>
    /// <param name="shelf">What was read before; <see langword="null"/> for nothing.</param>
    public static IReadOnlyList<SourceText>? ReadSibling(string parent, string name, DiagnosticBag diagnostics, PackShelf? shelf = null)
    {
        // A name, never a path: a pack reads nothing from elsewhere.
        var isName = name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
        return isName && Directory.Exists(Path.Combine(parent, name)) ? (shelf ?? new PackShelf()).Folder(Path.Combine(parent, name), diagnostics, Read) : null;
    }

    private static bool IsElsewhere(string path) => PackFileTable.Find(path) is { Kind: PackFileKind.Tests or PackFileKind.Counts or PackFileKind.Map };

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    private static string Shown(string root, string path) =>
        $"{Path.GetFileName(root)}/{Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')}";
}
