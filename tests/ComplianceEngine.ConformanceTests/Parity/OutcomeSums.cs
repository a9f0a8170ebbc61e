using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>
/// What an audit finds, by record: the sum of a hash of each outcome with its exceptions, missing facts and questions, so that a million
/// outcomes fit and their order does not matter.
/// </summary>
internal sealed class OutcomeSums : IFindingWriter
{
    /// <summary>The sums by kind of record and key.</summary>
    public ConcurrentDictionary<(string Record, string Key), UInt128> ByRecord { get; } = new();

    public void Write(Finding finding, IBufferWriter<byte> output)
    {
        var hash = HashOf(finding);
        ByRecord.AddOrUpdate((finding.Record, finding.RecordId), hash, (_, sum) => unchecked(sum + hash));
    }

    /// <summary>The sum of what a decision says.</summary>
    public static UInt128 Of(Decision decision)
    {
        UInt128 sum = 0;
        foreach (var rule in decision.Rules) unchecked { sum += HashOf(rule.Finding); }
        return sum;
    }

    private static UInt128 HashOf(Finding finding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(Compared.Line(finding).AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
