using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Finds the files of a folder that are named after kinds of record.</summary>
internal static class FileDiscovery
{
    /// <summary>The layouts of the files found, by name; what else lies there is reported.</summary>
    public static List<SourceLayout> Find(string folder, DiagnosticBag diagnostics)
    {
        var layouts = new List<SourceLayout>();
        foreach (var name in Names(folder))
        {
            if (name is DatasetDescription.FileName) continue;
            if (Recognize(name) is not { } layout) diagnostics.Report(DiagnosticCatalog.FileIgnored, null, name);
            else if (Directory.Exists(Path.Combine(folder, name))) diagnostics.Report(DiagnosticCatalog.FileIsFolder, null, name);
            else layouts.Add(layout);
        }

        return layouts;
    }

    /// <summary>The layout that a file's name stands for.</summary>
    /// <returns>The layout, or <see langword="null"/> if the name stands for none.</returns>
    public static SourceLayout? Recognize(string name)
    {
        var plain = FileKind.WithoutCompression(name);
        return FileKind.Of(plain) is { } kind && Vocabulary.Find(Path.GetFileNameWithoutExtension(plain)) is { } record
            ? SourceLayout.Canonical(name, kind.Format, kind.Separator, record)
            : null;
    }

    private static string[] Names(string folder)
    {
        string[] names = [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}

/// <summary>What a file's extension says of how it is written.</summary>
/// <param name="Format">How rows are split.</param>
/// <param name="Separator">What parts the values of a delimited row.</param>
internal readonly record struct FileKind(SourceFormat Format, char Separator)
{
    /// <summary>A file's name without <c>.gz</c>.</summary>
    public static string WithoutCompression(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    /// <summary>The kind of a file by its extension; <see langword="null"/> if that is unknown.</summary>
    public static FileKind? Of(string name) => Path.GetExtension(name) switch
    {
        ".csv" => new FileKind(SourceFormat.Delimited, ','),
        ".tsv" => new FileKind(SourceFormat.Delimited, '\t'),
        ".psv" => new FileKind(SourceFormat.Delimited, '|'),
        ".jsonl" => new FileKind(SourceFormat.JsonLines, ','),
        _ => null,
    };
}
