using System.ComponentModel;
using System.Diagnostics;

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
        if (reference.StartsWith('-')) throw CommandFailure.Usage($"there is no state `{reference}`: give a branch, tag or commit");
        var changed = Run(folder, "diff", "--name-only", "--relative", "-z", reference, "--", ".");
        var added = Run(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".");
        return [.. changed.Concat(added)];
    }

    private static string[] Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            var fault = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0) return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
            throw CommandFailure.Usage($"git cannot compare `{folder}`: {fault.GetAwaiter().GetResult().Split('\n')[0]}");
        }
        catch (Win32Exception failure)
        {
            throw new CommandFailure(ExitCode.Usage, $"git cannot be started: {failure.Message}", failure);
        }
    }
}
