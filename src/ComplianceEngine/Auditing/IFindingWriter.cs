using System.Buffers;

namespace ComplianceEngine;

/// <summary>Turns a finding into bytes.</summary>
/// <remarks>Implementations hold no state: they are called on many threads at once.</remarks>
public interface IFindingWriter
{
    /// <summary>Writes one finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="output">Where its bytes go.</param>
    void Write(Finding finding, IBufferWriter<byte> output);
}
