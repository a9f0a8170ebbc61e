using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ComplianceEngine.Hosting.Tests;

/// <summary>Keeps what the engine's meter measures.</summary>
internal sealed class MetricKeeper : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<(string Series, string[] Tags, double Value)> measured = [];

    public MetricKeeper()
    {
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Meter.Name == ComplianceTelemetry.Name) heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
    }

    /// <summary>Everything, a line each.</summary>
    public IEnumerable<string> Lines => measured.Select(one => $"{one.Series} {one.Value}");

    /// <summary>The names of every tag.</summary>
    public IEnumerable<string> TagNames => measured.SelectMany(one => one.Tags).Distinct();

    /// <summary>The values of an instrument with its tags, which stand in the order of their names.</summary>
    public IReadOnlyList<double> Values(string series) => [.. measured.Where(one => one.Series == series).Select(one => one.Value)];

    public void Dispose() => listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var sorted = tags.ToArray().OrderBy(tag => tag.Key, StringComparer.Ordinal).ToList();
        measured.Enqueue(($"{instrument.Name} {string.Join(" ", sorted.Select(tag => $"{tag.Key}={tag.Value}"))}", [.. sorted.Select(tag => tag.Key)], value));
    }
}

/// <summary>Keeps what the engine traces.</summary>
internal sealed class TraceKeeper : IDisposable
{
    private readonly ActivityListener listener;
    private readonly ConcurrentQueue<Activity> ended = [];

    public TraceKeeper()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ComplianceTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Each activity with its status and tags.</summary>
    public IEnumerable<string> Lines =>
        ended.Select(trace => $"{trace.OperationName} {trace.Status} {string.Join(" ", trace.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}");

    /// <summary>The names of every tag.</summary>
    public IEnumerable<string> TagNames => ended.SelectMany(trace => trace.TagObjects).Select(tag => tag.Key).Distinct();

    public void Dispose() => listener.Dispose();
}
