namespace ComplianceEngine.Readers;

/// <summary>What has been read of one file, gathered from its chunks.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class FileTally(BoundSource source)
{
    private readonly Lock guard = new();

    public List<RejectEntry> Rejects { get; } = [];

    public NameSample Unmapped { get; } = new();

    public long[][] Unreadable { get; } = [.. source.Records.Select(record => new long[record.Fields.Length])];

    public long[][] BlankRequired { get; } = [.. source.Records.Select(record => new long[record.Fields.Length])];

    public bool[] Damaged { get; } = new bool[source.Records.Length];

    public long Rows { get; private set; }

    /// <summary>The line at which reading had to end before the file's end, and why.</summary>
    public (int Line, string Reason)? Break { get; private set; }

    /// <summary>Adds what was read of a chunk.</summary>
    /// <param name="batch">The chunk.</param>
    /// <param name="linesBefore">How many lines stand before it.</param>
    public void Add(RowBatch batch, int linesBefore)
    {
        lock (guard)
        {
            Rows += batch.Rows;
            foreach (var reject in batch.Rejects) Rejects.Add(reject with { Line = reject.Line + linesBefore });
            Unmapped.UnionWith(batch.Unmapped);
            for (var i = 0; i < Damaged.Length; i++)
            {
                Damaged[i] |= batch.Damaged[i];
                Sum(Unreadable[i], batch.Unreadable[i]);
                Sum(BlankRequired[i], batch.BlankRequired[i]);
            }

            if (batch.Break is { } at) StopAt(at.Line + linesBefore, at.Reason.Text());
        }
    }

    /// <summary>Whether another reading of the file found as many rows and came as far.</summary>
    public bool IsLike(FileTally other) => Rows == other.Rows && Break == other.Break;

    /// <summary>Notes that the file could not be read to its end.</summary>
    public void StopAt(int line, string reason)
    {
        lock (guard)
        {
            Array.Fill(Damaged, true);
            if (Break is null || line < Break.Value.Line) Break = (line, reason);
        }
    }

    private static void Sum(long[] target, long[] other)
    {
        for (var i = 0; i < target.Length; i++) target[i] += other[i];
    }
}
