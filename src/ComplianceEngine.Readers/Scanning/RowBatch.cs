using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>What a thread has read of one chunk: rows, rejects and counts, all numbered from the chunk's first row.</summary>
/// <param name="sink">Where rows go afterwards.</param>
internal sealed class RowBatch(RowSink sink) : IDisposable
{
    private readonly List<RowStaging> stagings = [];
    private BoundSource source = new([], []);

    /// <summary>Lines so far: rows, rejected rows and blank lines.</summary>
    public int Lines { get; set; }

    /// <summary>Rows so far, rejected ones included, blank lines not.</summary>
    public int Rows { get; set; }

    /// <summary>The first line at which nothing more could be split, and why.</summary>
    public (int Line, RejectReason Reason)? Break { get; set; }

    public List<RejectEntry> Rejects { get; } = [];

    /// <summary>Properties of JSON objects that no field asks for.</summary>
    public NameSample Unmapped { get; } = new();

    /// <summary>By record and field of the bound source.</summary>
    public long[][] Unreadable { get; private set; } = [];

    /// <summary>By record and field of the bound source.</summary>
    public long[][] BlankRequired { get; private set; } = [];

    /// <summary>By record of the bound source: a row was lost, or could be anyone's.</summary>
    public bool[] Damaged { get; private set; } = [];

    public long Bytes
    {
        get
        {
            var total = 0L;
            for (var i = 0; i < source.Records.Length; i++) total += stagings[i].Bytes;
            return total;
        }
    }

    public RowStaging Staging(int record) => stagings[record];

    /// <summary>Makes the batch ready for a file's chunk.</summary>
    public void Reset(BoundSource next)
    {
        if (source != next)
        {
            Unreadable = [.. next.Records.Select(record => new long[record.Fields.Length])];
            BlankRequired = [.. next.Records.Select(record => new long[record.Fields.Length])];
            Damaged = new bool[next.Records.Length];
            while (stagings.Count < next.Records.Length) stagings.Add(new RowStaging(sink));
            source = next;
        }

        Clear();
    }

    /// <summary>Empties the batch.</summary>
    public void Clear()
    {
        Lines = 0;
        Rows = 0;
        Break = null;
        Rejects.Clear();
        Unmapped.Clear();
        Array.Clear(Damaged);
        foreach (var counts in Unreadable) Array.Clear(counts);
        foreach (var counts in BlankRequired) Array.Clear(counts);
        for (var i = 0; i < source.Records.Length; i++) stagings[i].Reset(source.Records[i].Schema);
    }

    public void Reject(int line, RejectReason reason)
    {
        Rejects.Add(new RejectEntry(line, RejectEntry.WholeRow, RejectEntry.WholeRow, reason));
        Array.Fill(Damaged, true);
    }

    public void Dispose()
    {
        foreach (var staging in stagings) staging.Dispose();
    }
}

/// <summary>A row or value that could not be read, by number.</summary>
/// <param name="Line">The line.</param>
/// <param name="Record">The record's place in the bound source; <see cref="WholeRow"/> if the row could not be split.</param>
/// <param name="Field">The field's place in the bound record; <see cref="WholeRow"/> if the whole row is meant.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct RejectEntry(int Line, short Record, short Field, RejectReason Reason)
{
    public const short WholeRow = -1;

    public bool IsRow => Field == WholeRow;
}
