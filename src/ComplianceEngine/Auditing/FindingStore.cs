using ComplianceEngine.Records;

namespace ComplianceEngine.Auditing;

/// <summary>Keeps what the workers of an audit find as sorted runs, in memory or, beyond a bound, in a temporary file.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <param name="spills">Whether runs go to a file.</param>
internal sealed class FindingStore(bool spills) : IDisposable
{
    private readonly Lock guard = new();
    private readonly List<FindingRun> runs = [];
    private readonly List<ByteStore> kept = [];
    private RunFile? file;

    /// <summary>Whether runs go to a file, so that what was added need not stay in memory.</summary>
    public bool Spills => spills;

    /// <summary>How many outcomes there are.</summary>
    public int Count => runs.Sum(run => run.Count);

    /// <summary>Writes outcomes to the file.</summary>
    /// <param name="entries">The outcomes, in order.</param>
    /// <param name="texts">Where their long identifiers are kept.</param>
    /// <exception cref="IOException">They cannot be written.</exception>
    public void PutAside(StoredEntry[] entries, TextPool texts)
    {
        var run = FileFor().Write(entries, texts);
        lock (guard) runs.Add(run);
    }

    /// <summary>Keeps outcomes in memory.</summary>
    /// <param name="entries">The outcomes, in order.</param>
    /// <param name="texts">Where their long identifiers are kept.</param>
    /// <param name="bytes">Where their bytes are kept; disposed with this.</param>
    public void Keep(StoredEntry[] entries, TextPool texts, ByteStore bytes)
    {
        lock (guard)
        {
            runs.Add(new MemoryRun(entries, texts));
            kept.Add(bytes);
        }
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

    public void Dispose()
    {
        file?.Dispose();
        foreach (var bytes in kept) bytes.Dispose();
    }

    private RunFile FileFor()
    {
        lock (guard) return file ??= new RunFile();
    }
}
