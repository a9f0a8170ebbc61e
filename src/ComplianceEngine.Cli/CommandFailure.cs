namespace ComplianceEngine.Cli;

/// <summary>Ends a command with one message for its user.</summary>
/// <param name="code">How the process ends.</param>
/// <param name="message">What went wrong and, if it helps, what to do. Never holds a value of a data row.</param>
/// <param name="cause">What lies behind it; never shown.</param>
internal sealed class CommandFailure(ExitCode code, string message, Exception? cause = null) : Exception(message, cause)
{
    public ExitCode Code { get; } = code;

    public static CommandFailure Usage(string message) => new(ExitCode.Usage, message);
}
