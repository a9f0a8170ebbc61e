using ComplianceEngine.Readers;

namespace ComplianceEngine.Cli.Output;

/// <summary>Where findings go. Disposed without <see cref="Keep"/>, it leaves no file behind.</summary>
internal interface IFindingTarget : IDisposable
{
    /// <summary>Where the findings of every data set are written, one after the other.</summary>
    Stream Findings { get; }

    /// <summary>Takes what could not be read of a data set.</summary>
    void WriteRejects(string dataset, IReadOnlyList<RejectedRow> rejects, CancellationToken cancellation);

    /// <summary>Makes what was written stay.</summary>
    void Keep();
}
