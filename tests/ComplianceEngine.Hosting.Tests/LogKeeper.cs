using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComplianceEngine.Hosting.Tests;

/// <summary>Keeps every log line, with its fields and its exception.</summary>
internal sealed class LogKeeper : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Keeper(this);

    public void Dispose()
    {
        // The lines are looked at after the host is gone.
    }

    private sealed class Keeper(LogKeeper keeper) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            keeper.lines.Enqueue($"{logLevel}: {formatter(state, exception)} | {fields} | {exception}");
        }
    }
}
