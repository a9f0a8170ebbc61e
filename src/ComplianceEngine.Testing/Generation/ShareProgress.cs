namespace ComplianceEngine.Testing.Generation;

/// <summary>Turns the progress of one file into that of all.</summary>
internal sealed class ShareProgress(IProgress<double>? target)
{
    private int done;

    /// <summary>The sum of all files' shares.</summary>
    public int Whole { get; set; }

    public void Report(int share, double part) => target?.Report((done + (share * part)) / Whole);

    public void Finish(int share)
    {
        done += share;
        Report(share, 0);
    }
}
