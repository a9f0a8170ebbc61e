using ComplianceEngine.Cli.Terminals;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Cli.Hosting;

/// <summary>Logs one plain line an event to standard error: standard output belongs to findings.</summary>
/// <param name="terminal">The terminal.</param>
internal sealed class StandardErrorLoggerProvider(Terminal terminal) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new LineLogger(terminal);

    public void Dispose()
    {
        // The terminal is not the provider's to close.
    }

    private sealed class LineLogger(Terminal terminal) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        // An exception's own text may quote data, so that only its type is named.
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var cause = exception is null ? "" : $" ({exception.GetType().Name})";
            lock (terminal.Error) terminal.Error.WriteLine($"{Name(logLevel)}: {formatter(state, null)}{cause}");
        }

        private static string Name(LogLevel level) => level switch
        {
            LogLevel.Trace or LogLevel.Debug => "debug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warning",
            _ => "error",
        };
    }
}
