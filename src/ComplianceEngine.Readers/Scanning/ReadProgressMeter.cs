namespace ComplianceEngine.Readers;

/// <summary>Adds up what the threads have read.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class ReadProgressMeter(IProgress<ReadProgress>? progress, long bytesTotal)
{
    private long bytes;
    private long rows;

    public void Add(long moreBytes, long moreRows)
    {
        var allBytes = Interlocked.Add(ref bytes, moreBytes);
        var allRows = Interlocked.Add(ref rows, moreRows);
        progress?.Report(new ReadProgress(allBytes, bytesTotal, allRows));
    }
}
