using System.Collections.Concurrent;

namespace ComplianceEngine.Deciding;

/// <summary>Deciders that wait for work: as many as decisions were ever made at once.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class DeciderPool(Func<Decider> create)
{
    private readonly ConcurrentQueue<Decider> idle = new();

    // Most decisions are made one at a time, and need no queue.
    private Decider? first;

    public Decider Rent() => Interlocked.Exchange(ref first, null) ?? (idle.TryDequeue(out var decider) ? decider : create());

    public void Return(Decider decider)
    {
        decider.Clear();
        if (Interlocked.CompareExchange(ref first, decider, null) is not null) idle.Enqueue(decider);
    }
}
