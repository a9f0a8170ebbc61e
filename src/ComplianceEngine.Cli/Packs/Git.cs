using System.ComponentModel;
using System.Diagnostics;

namespace ComplianceEngine.Cli.Packs;

/// <summary>Asks git, which must be installed.</summary>
internal static class Git
{
    /// <summary>A state to ask for: never an option.</summary>
    /// <param name="reference">A branch, tag or commit.</param>
    /// <exception cref="CommandFailure">It looks like an option.</exception>
    public static string Checked(string reference) => reference.Length > 0 && !reference.StartsWith('-')
        ? reference
        : throw CommandFailure.Usage($"there is no state `{reference}`: give a branch, tag or commit");

    /// <summary>Runs git and gives what it writes.</summary>
    /// <param name="folder">Where to run it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="CommandFailure">It is not there, or fails.</exception>
    public static byte[] Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            var fault = git.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            if (git.ExitCode == 0) return output.ToArray();
            throw CommandFailure.Usage($"git cannot answer in `{folder}`: {fault.GetAwaiter().GetResult().Split('\n')[0]}");
        }
        catch (Win32Exception failure)
        {
            throw new CommandFailure(ExitCode.Usage, $"git cannot be started: {failure.Message}", failure);
        }
    }
}
