using System.Diagnostics;

namespace ComplianceEngine.Cli.Tests;

/// <summary>Folders that git knows.</summary>
internal static class Repository
{
    /// <summary>Makes a folder a repository with one commit of all that is in it.</summary>
    public static void Commit(string folder)
    {
        Git(folder, "init", "--quiet");
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "commit", "--quiet", "--message", "All");
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.That(git.ExitCode, Is.Zero);
    }
}
