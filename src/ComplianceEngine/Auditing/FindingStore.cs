using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Keeps what the workers of an audit find as sorted runs, in memory or, beyond a bound, in a temporary file.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <param name="spills">Whether runs go to a file.</param>
internal sealed class FindingStore(bool spills) : IDisposable
{
    private readonly Lock guard = new();
    private readonly List<FindingRun> runs = [];
    private RunFile? file;

    /// <summary>Whether runs go to a file, so that what was added need not stay in memory.</summary>
    public bool Spills => spills;

    /// <summary>How many outcomes there are.</summary>
    public int Count => runs.Sum(run => run.Count);

    /// <summary>Adds outcomes.</summary>
    /// <param name="entries">The outcomes, in order.</param>
    /// <param name="texts">Where their long identifiers are kept.</param>
    public void Add(StoredEntry[] entries, TextPool texts)
    {
        if (entries.Length == 0) return;
        var run = spills ? FileFor().Write(entries, texts) : new MemoryRun(entries, texts);
        lock (guard) runs.Add(run);
    }

    /// <summary>Every outcome, in order; each is valid until the next is asked for.</summary>
    public IEnumerable<FindingCursor> Read()
    {
        var next = new PriorityQueue<FindingCursor, FindingCursor>(FindingOrder.Instance);
        foreach (var cursor in runs.Select(run => run.Open()))
            if (cursor.Next()) next.Enqueue(cursor, cursor);
        while (next.TryDequeue(out var first, out _))
        {
            yield return first;
            if (first.Next()) next.Enqueue(first, first);
        }
    }

    public void Dispose() => file?.Dispose();

    private RunFile FileFor()
    {
        lock (guard) return file ??= new RunFile();
    }
}
