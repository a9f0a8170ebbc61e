namespace ComplianceEngine.Readers;

/// <summary>
/// Puts the chunks of one file back in order: a chunk's first row starts where the chunk before it really ended, which is known
/// only when that one has been read.
/// </summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class CommitChain(long start, int lines)
{
    /// <summary>The end of a file that is read to its end, or as far as it can be.</summary>
    public const long EndOfFile = long.MaxValue;

    private readonly object guard = new();
    private int turn;
    private long nextStart = start;
    private int linesBefore = lines;
    private bool cancelled;

    /// <summary>Where a chunk's first row starts, and how many lines stand before it, if that is known.</summary>
    public (long Start, int Lines)? TryGetTurn(int chunk)
    {
        lock (guard) return turn == chunk ? (nextStart, linesBefore) : null;
    }

    /// <summary>Waits until a chunk's start is known.</summary>
    /// <returns>The start and the lines before it; <see langword="null"/> if reading was given up.</returns>
    public (long Start, int Lines)? WaitForTurn(int chunk)
    {
        lock (guard)
        {
            while (turn != chunk && !cancelled) Monitor.Wait(guard);
            return cancelled ? null : (nextStart, linesBefore);
        }
    }

    /// <summary>Says where a chunk ended, when it is its turn.</summary>
    /// <param name="end">The first byte of the row after it.</param>
    /// <param name="lines">How many lines it held.</param>
    public void Resolve(long end, int lines)
    {
        lock (guard)
        {
            turn++;
            nextStart = end;
            linesBefore += lines;
            Monitor.PulseAll(guard);
        }
    }

    /// <summary>Wakes every thread that waits: reading was given up.</summary>
    public void Cancel()
    {
        lock (guard)
        {
            cancelled = true;
            Monitor.PulseAll(guard);
        }
    }
}
