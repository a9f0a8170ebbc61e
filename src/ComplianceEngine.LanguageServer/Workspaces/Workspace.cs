using System.Collections.Immutable;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.LanguageServer;

/// <summary>The packs as they stand in the editor: files on disk, and over them those that are open.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class Workspace
{
    private readonly Dictionary<string, OpenFile> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTime Changed, SourceText Text)> onDisk = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PackView> views = new(StringComparer.Ordinal);

    /// <summary>The files that are open.</summary>
    public IEnumerable<OpenFile> Open => open.Values;

    /// <summary>The file at an address; <see langword="null"/> if it is not open.</summary>
    public OpenFile? Find(string uri) => PathOf(uri) is { } path ? open.GetValueOrDefault(path) : null;

    /// <summary>Takes the text of a file that was opened or changed.</summary>
    /// <returns>The file; <see langword="null"/> if its address is none of a file.</returns>
    public OpenFile? Put(string uri, string text)
    {
        if (PathOf(uri) is not { } path) return null;
        var folder = FolderOf(path);
        return open[path] = new OpenFile(uri, path, folder, new SourceText(folder is null ? Path.GetFileName(path) : Shown(folder, path), text));
    }

    /// <summary>Forgets a file that was closed; what lies on disk stands again.</summary>
    public OpenFile? Close(string uri)
    {
        if (Find(uri) is not { } file) return null;
        open.Remove(file.Path);
        return file;
    }

    /// <summary>The pack in a folder as it stands now.</summary>
    public PackView View(string folder)
    {
        var files = Files(folder);
        var parent = Path.GetDirectoryName(folder)!;
        ImmutableArray<SourceText> used = [.. PackNames.UsedBy(files.Where(file => PackFileTable.Find(file.Path)?.Kind == PackFileKind.Header))
            .Where(IsName).SelectMany(name => Files(Path.Combine(parent, name)))];
        var known = views.GetValueOrDefault(folder);
        if (known is not null && known.IsOf(files, used)) return known;
        return views[folder] = new PackView(folder, files, used, [.. OnDisk(folder).Values], known?.LastGood);
    }

    /// <summary>The address of a file by its path from the folder of packs.</summary>
    public string UriOf(string folder, string shown)
    {
        var path = Path.Combine(Path.GetDirectoryName(folder)!, shown.Replace('/', Path.DirectorySeparatorChar));
        return open.GetValueOrDefault(path)?.Uri ?? new Uri(path).AbsoluteUri;
    }

    private ImmutableArray<SourceText> Files(string folder)
    {
        var files = OnDisk(folder);
        foreach (var file in open.Values)
            if (file.Folder == folder) files[file.Path] = file.Source;
        return [.. files.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
    }

    private Dictionary<string, SourceText> OnDisk(string folder)
    {
        var files = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        try
        {
            if (Directory.Exists(folder))
                foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsYaml)) files[path] = FromDisk(folder, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A file that goes or is locked while it is looked for is not there; the next change looks again.
        }

        return files;
    }

    private SourceText FromDisk(string folder, string path)
    {
        var changed = File.GetLastWriteTimeUtc(path);
        if (onDisk.TryGetValue(path, out var known) && known.Changed == changed) return known.Text;
        var text = new SourceText(Shown(folder, path), File.ReadAllText(path));
        onDisk[path] = (changed, text);
        return text;
    }

    // The nearest folder above that has a header.
    private static string? FolderOf(string path)
    {
        var header = PackFileTable.Of(PackFileKind.Header).Pattern;
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.GetFileName(folder).Length > 0 && (File.Exists(Path.Combine(folder, header)) || path == Path.Combine(folder, header))) return folder;
        return null;
    }

    private static string? PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.IsFile ? Path.GetFullPath(address.LocalPath) : null;

    private static string Shown(string folder, string path) => $"{Path.GetFileName(folder)}/{Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')}";

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";

    // A name, never a path.
    private static bool IsName(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
