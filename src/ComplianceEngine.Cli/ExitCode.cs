namespace ComplianceEngine.Cli;

/// <summary>What the process says of its run. Where several hold, the weightiest stands: see <see cref="ExitCodes.Weightier"/>.</summary>
internal enum ExitCode
{
    /// <summary>Everything was read and nothing was found.</summary>
    Complete = 0,

    /// <summary>Possible violations, undetermined outcomes, questions for a person; or a failed test.</summary>
    Findings = 1,

    /// <summary>The command line is not one that the tool knows.</summary>
    Usage = 2,

    /// <summary>Rules do not load or do not check.</summary>
    Rules = 3,

    /// <summary>The input is unreadable, empty or incomplete.</summary>
    Input = 4,

    /// <summary>The tool itself failed.</summary>
    Internal = 5,

    /// <summary>Stopped by Ctrl-C, in the number that shells give it: 128 and the signal's number.</summary>
    Interrupted = 130,
}

/// <summary>How exit codes compare.</summary>
internal static class ExitCodes
{
    private static readonly ExitCode[] FromTheWeightiest =
        [ExitCode.Interrupted, ExitCode.Internal, ExitCode.Usage, ExitCode.Rules, ExitCode.Input, ExitCode.Findings, ExitCode.Complete];

    /// <summary>The one of two that stands for both.</summary>
    public static ExitCode Weightier(this ExitCode one, ExitCode other) =>
        Array.IndexOf(FromTheWeightiest, one) <= Array.IndexOf(FromTheWeightiest, other) ? one : other;
}
