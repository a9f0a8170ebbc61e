using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Reads the chunks of several files on several threads.</summary>
/// <param name="plans">The files.</param>
/// <param name="builder">Where rows go, with a sink for each thread.</param>
/// <param name="selection">Which rows may be kept; <see langword="null"/> if every row is to be decoded.</param>
/// <param name="zone">Where wall-clock times are told.</param>
/// <param name="meter">Told how far reading has come.</param>
/// <param name="cancellation">Ends reading early.</param>
internal sealed class ParallelReading(
    SourcePlan[] plans, RecordSetBuilder builder, RowSelection? selection, ZoneClock zone, ReadProgressMeter meter, CancellationToken cancellation)
{
    // Input that one thread must read alone comes first, so that it does not come last.
    private readonly (SourcePlan Plan, int Chunk)[] queue =
        [.. plans.OrderBy(plan => plan.Input.IsSeekable).SelectMany(plan => Enumerable.Range(0, plan.ChunkCount).Select(chunk => (plan, chunk)))];

    /// <summary>Reads everything; the calling thread is one of the threads.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public void Run(int threads)
    {
        var readers = new ChunkReader[threads];
        for (var i = 0; i < threads; i++) readers[i] = new ChunkReader(builder.Sink(i), new DecodeContext(builder.Texts, zone), selection, meter, cancellation);
        try
        {
            Workers.ForEach(queue.Length, threads, (worker, item) => Read(readers[worker], queue[item]), cancellation);
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }
    }

    // A thread that waits for the chunk before its own never waits for one that nobody has taken, because they are taken in order.
    private void Read(ChunkReader reader, (SourcePlan Plan, int Chunk) item)
    {
        try
        {
            reader.Read(item.Plan, item.Chunk);
        }
        catch
        {
            foreach (var plan in plans) plan.Chain.Cancel();
            throw;
        }
    }
}
