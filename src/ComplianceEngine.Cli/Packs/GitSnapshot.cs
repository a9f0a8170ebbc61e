using System.Formats.Tar;

namespace ComplianceEngine.Cli.Packs;

/// <summary>A folder of packs as git knows it at some commit, laid out in a temporary folder.</summary>
internal sealed class GitSnapshot : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("compliance-").FullName;

    private GitSnapshot(string name) => Pack = Path.Combine(folder, name);

    /// <summary>The pack's folder.</summary>
    public string Pack { get; }

    /// <summary>Lays out a pack, and the packs beside it, that it may use.</summary>
    /// <param name="reference">A branch, tag or commit.</param>
    /// <param name="path">The pack's folder in the repository that the working folder is in, as a path from the working folder.</param>
    /// <exception cref="CommandFailure">git is not there, or knows no such state or folder.</exception>
    public static GitSnapshot Take(string reference, string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var (parent, name) = (Path.GetDirectoryName(full)!, Path.GetFileName(full));
        if (!Directory.Exists(parent)) throw CommandFailure.Usage($"there is no folder `{parent}` to ask git in");
        var snapshot = new GitSnapshot(name);
        try
        {
            using var archive = new MemoryStream(Git.Run(parent, "archive", "--format=tar", Git.Checked(reference), "--", "."));
            TarFile.ExtractToDirectory(archive, snapshot.folder, overwriteFiles: false);
            return snapshot;
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
