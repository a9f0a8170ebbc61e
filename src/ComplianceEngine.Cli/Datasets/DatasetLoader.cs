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
        var options = new ReadOptions { Threads = threads, Fields = fields };
        var loaded = bar.Run("reading", progress => DatasetReader.Read(path, mapping, options, ByteShare.For(progress), cancellation));
        foreach (var diagnostic in loaded.Diagnostics) terminal.Error.Write(DiagnosticFormatter.Format(diagnostic));
        return loaded;
    }

    /// <summary>What the state of the input says of the run.</summary>
    /// <param name="loaded">What was read.</param>
    /// <param name="maxRejects">How many rows may be set aside.</param>
    public static ExitCode CodeOf(LoadedDataset loaded, int maxRejects) =>
        loaded.State == InputState.Whole && loaded.Report.RowsRejected <= maxRejects ? ExitCode.Complete : ExitCode.Input;

    private sealed class ByteShare(IProgress<double> target) : IProgress<ReadProgress>
    {
        public static ByteShare? For(IProgress<double>? target) => target is null ? null : new ByteShare(target);

        public void Report(ReadProgress value) => target.Report(value.BytesTotal == 0 ? 1 : (double)value.BytesRead / value.BytesTotal);
    }
}
