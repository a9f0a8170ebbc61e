using System.ComponentModel;
using System.Diagnostics;

namespace ComplianceEngine.Benchmarks.Comparing;

/// <summary>One run of a process, from its start to its end.</summary>
/// <param name="Wall">The time that passed.</param>
/// <param name="Cpu">Processor time, of the process and the system for it, to about a hundredth of a second.</param>
/// <param name="PeakBytes">The most memory it had in use, as the system tells it while the process lives; 0 if it ended before it could be asked.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ProcessRun(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, string Output)
{
    // Often enough to see the peak, which the system keeps, and seldom enough to cost nothing.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>Runs a contestant to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessRun Of(Contestant contestant)
    {
        if (contestant.Output is { } folder && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        if (contestant.Output is { } empty) Directory.CreateDirectory(empty);
        var clock = Stopwatch.StartNew();
        using var process = Start(contestant);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (cpu, peak) = Watch(process);
        var wall = clock.Elapsed;
        if (!contestant.GoodCodes.Contains(process.ExitCode)) throw new InvalidOperationException($"{contestant.Name} ended with {process.ExitCode}: {error.Result}");
        return new ProcessRun(wall, cpu, peak, output.Result);
    }

    private static Process Start(Contestant contestant)
    {
        var start = new ProcessStartInfo(contestant.Program, contestant.Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("COMPLIANCE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in contestant.Environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static (TimeSpan Cpu, long Peak) Watch(Process process)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Interval))
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
            {
                // It ended between the two questions; what was seen before stands.
            }
        }

        return (cpu, peak);
    }
}
