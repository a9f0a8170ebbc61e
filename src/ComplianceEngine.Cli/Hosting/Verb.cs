namespace ComplianceEngine.Cli.Hosting;

/// <summary>The work of one command, made with what it asks for in its constructor.</summary>
internal interface IVerb
{
    /// <summary>Does the work.</summary>
    /// <param name="cancellation">Cancelled by Ctrl-C and by a request to end the process.</param>
    /// <returns>How the process ends.</returns>
    /// <exception cref="CommandFailure">It ended early, with a message for its user.</exception>
    ExitCode Run(CancellationToken cancellation);
}
