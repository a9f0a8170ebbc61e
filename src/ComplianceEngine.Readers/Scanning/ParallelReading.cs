using System.Runtime.ExceptionServices;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Reads the chunks of several files on several threads.</summary>
internal sealed class ParallelReading(SourcePlan[] plans, RecordSetBuilder builder, ZoneClock zone, ReadProgressMeter meter, CancellationToken cancellation)
{
    // Input that one thread must read alone comes first, so that it does not come last.
    private readonly (SourcePlan Plan, int Chunk)[] queue =
        [.. plans.OrderBy(plan => plan.Input.IsSeekable).SelectMany(plan => Enumerable.Range(0, plan.ChunkCount).Select(chunk => (plan, chunk)))];

    private readonly Lock guard = new();
    private int taken;
    private ExceptionDispatchInfo? failure;

    /// <summary>Reads everything; the calling thread is one of the threads.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public void Run(int threads)
    {
        var helpers = new Thread[Math.Min(threads, Math.Max(1, queue.Length)) - 1];
        for (var i = 0; i < helpers.Length; i++)
        {
            var number = i + 1;
            helpers[i] = new Thread(() => Work(number)) { IsBackground = true, Name = $"reader {number}" };
            helpers[i].Start();
        }

        Work(0);
        foreach (var helper in helpers) helper.Join();
        failure?.Throw();
    }

    // A thread that waits for the chunk before its own never waits for one that nobody has taken, because they are taken in order.
    private void Work(int thread)
    {
        try
        {
            using var reader = new ChunkReader(builder.Sink(thread), new DecodeContext(builder.Texts, zone), meter, cancellation);
            while (Interlocked.Increment(ref taken) - 1 is var next && next < queue.Length)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!reader.Read(queue[next].Plan, queue[next].Chunk)) return;
            }
        }
#pragma warning disable CA1031 // Whatever ends one thread must end all, and is thrown again by the calling one.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            GiveUp(fault);
        }
    }

    private void GiveUp(Exception fault)
    {
        lock (guard) failure ??= ExceptionDispatchInfo.Capture(fault);
        Volatile.Write(ref taken, queue.Length);
        foreach (var plan in plans) plan.Chain.Cancel();
    }
}
