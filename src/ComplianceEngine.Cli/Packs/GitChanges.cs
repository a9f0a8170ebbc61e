using System.Text;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Which files of a folder differ from a state that git knows.</summary>
internal static class GitChanges
{
    /// <summary>The files that differ, and those that git does not know yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="reference">A branch, tag or commit.</param>
    /// <returns>Their paths from the folder on, with slashes.</returns>
    /// <exception cref="CommandFailure">git is not there, or does not know the folder or the state.</exception>
    public static HashSet<string> In(string folder, string reference)
    {
        var changed = Git.Run(folder, "diff", "--name-only", "--relative", "-z", Git.Checked(reference), "--", ".");
        var added = Git.Run(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".");
        return [.. Names(changed).Concat(Names(added))];
    }

    private static string[] Names(byte[] output) => Encoding.UTF8.GetString(output).Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
