using ComplianceEngine.Cli.Terminals;
using ComplianceEngine.Readers;
using ComplianceEngine.Records;

namespace ComplianceEngine.Cli.Datasets;

/// <summary>Reads data sets under a progress bar and says what is wrong with them, on standard error.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="bar">The progress bar.</param>
internal sealed class DatasetLoader(Terminal terminal, ProgressBar bar)
{
    /// <summary>Reads a data set.</summary>
    /// <param name="path">Its folder, or with a description perhaps one file.</param>
    /// <param name="mapping">A description that lies elsewhere; <see langword="null"/> for the folder's own.</param>
    /// <param name="threads">How many threads read.</param>
    /// <param name="fields">The fields that will be looked at; <see langword="null"/> for all.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>What could be read; dispose it after use.</returns>
    public LoadedDataset Load(string path, string? mapping, int threads, IReadOnlySet<FieldDefinition>? fields, CancellationToken cancellation)
    {
        var options = new ReadOptions { Threads = threads, Fields = fields, Formats = TableFormats.All };
        var loaded = bar.Run("reading", progress => DatasetReader.Read(path, mapping, options, ByteShare.For(progress), cancellation));
        Show(loaded.Outcome);
        return loaded;
    }

    /// <summary>Reads a data set for use part by part.</summary>
    /// <param name="path">Its folder, or with a description perhaps one file.</param>
    /// <param name="mapping">A description that lies elsewhere; <see langword="null"/> for the folder's own.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>What could be read; dispose it after use.</returns>
    public DatasetParts LoadInParts(string path, string? mapping, ReadOptions options, CancellationToken cancellation)
    {
        var parts = bar.Run("reading", progress => DatasetReader.ReadInParts(path, mapping, options, ByteShare.For(progress), cancellation));
        Show(parts.Outcome);
        return parts;
    }

    /// <summary>What the state of the input says of the run.</summary>
    /// <param name="outcome">What came of reading it.</param>
    /// <param name="maxRejects">How many rows may be set aside.</param>
    public static ExitCode CodeOf(LoadOutcome outcome, int maxRejects) =>
        outcome.State == InputState.Whole && outcome.Report.RowsRejected <= maxRejects ? ExitCode.Complete : ExitCode.Input;

    private void Show(LoadOutcome outcome)
    {
        foreach (var diagnostic in outcome.Diagnostics) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
    }

    private sealed class ByteShare(IProgress<double> target) : IProgress<ReadProgress>
    {
        public static ByteShare? For(IProgress<double>? target) => target is null ? null : new ByteShare(target);

        public void Report(ReadProgress value) => target.Report(value.BytesTotal == 0 ? 1 : (double)value.BytesRead / value.BytesTotal);
    }
}
