namespace ComplianceEngine.Rules;

/// <summary>The files below a folder as they lie there at one moment: names, lengths and times, not what they hold.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PackFiles
{
    private readonly (string Path, long Length, DateTime Written)[] files;

    private PackFiles((string Path, long Length, DateTime Written)[] files) => this.files = files;

    /// <summary>Looks at a folder; one that cannot be read has no files.</summary>
    /// <param name="folder">The folder.</param>
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

    /// <summary>Whether no file came, went or was written between the two moments.</summary>
    /// <param name="other">The files at the other moment.</param>
    public bool AreAs(PackFiles other) => files.AsSpan().SequenceEqual(other.files);
}
