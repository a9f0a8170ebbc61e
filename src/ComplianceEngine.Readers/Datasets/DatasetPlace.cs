namespace ComplianceEngine.Readers;

/// <summary>Where an export lies: a folder, or one file that stands for a folder with nothing else in it.</summary>
internal sealed class DatasetPlace
{
    private readonly string? onlyFile;

    /// <param name="path">The folder or file.</param>
    public DatasetPlace(string path)
    {
        ShownPath = path;
        Exists = Directory.Exists(path) || File.Exists(path);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        onlyFile = File.Exists(path) ? Path.GetFileName(full) : null;
        Folder = onlyFile is null ? full : Path.GetDirectoryName(full)!;
        Name = Path.GetFileName(full);
    }

    public string ShownPath { get; }

    public bool Exists { get; }

    public bool IsFile => onlyFile is not null;

    public string Folder { get; }

    /// <summary>What the export is called, if it does not say it itself.</summary>
    public string Name { get; }

    public string FullPath(string file) => Path.Combine(Folder, file);

    public bool IsFolder(string file) => Directory.Exists(FullPath(file));

    /// <summary>What lies in a folder inside, in ordinal order; nothing if there is no such folder.</summary>
    /// <param name="inside">The path to it, ending with a slash, or nothing.</param>
    public string[] Names(string inside)
    {
        if (onlyFile is not null) return inside.Length == 0 ? [onlyFile] : [];
        var folder = FullPath(inside);
        if (!Directory.Exists(folder)) return [];
        string[] names = [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
