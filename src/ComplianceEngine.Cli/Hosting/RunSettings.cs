using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>What the environment may set: how the tool runs, and nothing that could change what it finds.</summary>
/// <remarks>Read from <c>COMPLIANCE_THREADS</c> and <c>COMPLIANCE_LOG</c>.</remarks>
internal sealed class RunSettings
{
    private const string ThreadsVariable = "COMPLIANCE_THREADS";
    private const string LogVariable = "COMPLIANCE_LOG";

    /// <summary>The environment variables that are read.</summary>
    public static readonly ImmutableArray<string> Variables = [ThreadsVariable, LogVariable];

    /// <summary>The most threads that may be asked for.</summary>
    public const int MostThreads = 1024;

    /// <summary>How many threads work at once, unless the command line says otherwise. Default: one per core.</summary>
    public required int Threads { get; init; }

    /// <summary>The least weight of log lines shown. Default: warnings.</summary>
    public required LogLevel Log { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The variables by name.</param>
    /// <exception cref="CommandFailure">A variable holds what it may not.</exception>
    public static RunSettings From(IConfiguration configuration) => new()
    {
        Threads = configuration[ThreadsVariable] is { Length: > 0 } threads ? ParseThreads(threads) : Math.Min(Environment.ProcessorCount, MostThreads),
        Log = configuration[LogVariable] is { Length: > 0 } level ? ParseLevel(level) : LogLevel.Warning,
    };

    private static int ParseThreads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads is >= 1 and <= MostThreads
            ? threads
            : throw CommandFailure.Usage($"{ThreadsVariable} must be a whole number from 1 to {MostThreads}");

    private static LogLevel ParseLevel(string text) => text.ToUpperInvariant() switch
    {
        "DEBUG" => LogLevel.Debug,
        "INFORMATION" => LogLevel.Information,
        "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        "NONE" => LogLevel.None,
        _ => throw CommandFailure.Usage($"{LogVariable} must be debug, information, warning, error or none"),
    };
}
