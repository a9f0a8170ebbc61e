using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>An export in memory, with what was found wrong while reading it.</summary>
/// <remarks>Immutable and safe to share between threads; dispose it after the last use, which frees the rows.</remarks>
public sealed class LoadedDataset : IDisposable
{
    internal LoadedDataset(RecordSet records, LoadOutcome outcome)
    {
        Records = records;
        Outcome = outcome;
    }

    /// <summary>The rows; empty if nothing could be read.</summary>
    public RecordSet Records { get; }

    /// <summary>What came of reading it.</summary>
    public LoadOutcome Outcome { get; }

    /// <inheritdoc cref="LoadOutcome.Report"/>
    public LoadReport Report => Outcome.Report;

    /// <inheritdoc cref="LoadOutcome.Rejects"/>
    public IReadOnlyList<RejectedRow> Rejects => Outcome.Rejects;

    /// <inheritdoc cref="LoadOutcome.Diagnostics"/>
    public IReadOnlyList<Diagnostic> Diagnostics => Outcome.Diagnostics;

    /// <inheritdoc cref="LoadOutcome.State"/>
    public InputState State => Outcome.State;

    /// <summary>Frees the rows.</summary>
    public void Dispose() => Records.Dispose();
}
