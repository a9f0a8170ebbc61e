using System.Collections.Concurrent;

namespace ComplianceEngine.Deciding;

/// <summary>Deciders that wait for work: as many as decisions were ever made at once.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class DeciderPool(Func<Decider> create)
{
    private readonly ConcurrentQueue<Decider> idle = new();

    public Decider Rent() => idle.TryDequeue(out var decider) ? decider : create();

    public void Return(Decider decider)
    {
        decider.Clear();
        idle.Enqueue(decider);
    }
}
