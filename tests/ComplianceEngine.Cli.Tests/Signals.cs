using System.Diagnostics;

namespace ComplianceEngine.Cli.Tests;

/// <summary>Signals to a running tool.</summary>
internal static class Signals
{
    /// <summary>Presses Ctrl-C.</summary>
    /// <remarks>
    /// Whoever starts the tests in the background may have them ignore Ctrl-C, which the tool then does too; it heeds the other signal alike.
    /// </remarks>
    public static void Interrupt(Process process)
    {
        var ignored = File.ReadLines($"/proc/{process.Id}/status").Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[^1];
        var signal = (Convert.ToInt32($"{ignored}", 16) & 2) == 0 ? "-INT" : "-TERM";
        using var kill = Process.Start("kill", [signal, $"{process.Id}"])!;
        kill.WaitForExit();
    }
}
