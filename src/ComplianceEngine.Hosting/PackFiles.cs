namespace ComplianceEngine.Hosting;

/// <summary>The files below a folder as they lie there at one moment: names, lengths and times, not what they hold.</summary>
internal sealed class PackFiles
{
    private readonly (string Path, long Length, DateTime Written)[] files;

    private PackFiles((string Path, long Length, DateTime Written)[] files) => this.files = files;

    /// <summary>Looks at a folder; one that cannot be read has no files.</summary>
    public static PackFiles In(string folder)
    {
        try
        {
            return new PackFiles([.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Select(file => (file.FullName, file.Length, file.LastWriteTimeUtc)).OrderBy(file => file.FullName, StringComparer.Ordinal)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new PackFiles([]);
        }
    }

    /// <summary>Whether nothing differs.</summary>
    public bool Equals(PackFiles other) => files.AsSpan().SequenceEqual(other.files);
}
