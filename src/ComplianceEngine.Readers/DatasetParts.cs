using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>
/// An export whose persons come part by part, each part with all records of its persons. What was found wrong is known before the
/// first part is read.
/// </summary>
/// <remarks>Not safe to share between threads. Dispose it after the last part, which closes the files.</remarks>
public sealed class DatasetParts : IDisposable
{
    private readonly OpenedDataset opened;
    private readonly RecordSet? whole;
    private readonly DatasetSurvey? survey;

    internal DatasetParts(OpenedDataset opened, LoadedDataset loaded)
    {
        this.opened = opened;
        whole = loaded.Records;
        Outcome = loaded.Outcome;
        Dataset = whole.Dataset;
        Ranges = [(0, whole.PartitionCount)];
    }

    internal DatasetParts(OpenedDataset opened, DatasetSurvey survey, ImmutableArray<(int First, int End)> ranges)
    {
        this.opened = opened;
        this.survey = survey;
        Outcome = survey.Outcome;
        Dataset = survey.Dataset;
        Ranges = ranges;
    }

    /// <summary>What came of reading the export.</summary>
    public LoadOutcome Outcome { get; }

    /// <summary>What is known of the export as a whole.</summary>
    public DatasetInfo Dataset { get; }

    /// <summary>The partitions of each part, from the first to the one before the end.</summary>
    internal ImmutableArray<(int First, int End)> Ranges { get; }

    /// <summary>Whether there is more than one part, for each of which the files are read again.</summary>
    public bool IsParted => Ranges.Length > 1;

    /// <summary>The parts, one after the other; each is freed when the next is asked for.</summary>
    /// <param name="cancellation">Ends reading early.</param>
    /// <exception cref="InputChangedException">A file is not what it was when it was read first.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public IEnumerable<RecordSet> Read(CancellationToken cancellation)
    {
        if (whole is not null)
        {
            yield return whole;
            yield break;
        }

        foreach (var (first, end) in Ranges)
        {
            using var part = survey!.ReadPart(opened, first, end, cancellation);
            yield return part;
        }
    }

    /// <summary>Closes the files and frees the rows.</summary>
    public void Dispose()
    {
        whole?.Dispose();
        opened.Dispose();
    }
}

/// <summary>A file that is read in several passes is not what it was in the first.</summary>
/// <param name="file">The file, as in the data set's folder.</param>
public sealed class InputChangedException(string file) : IOException($"`{file}` changed while it was read, or could not be read again")
{
    /// <summary>The file, as in the data set's folder.</summary>
    public string File { get; } = file;
}
