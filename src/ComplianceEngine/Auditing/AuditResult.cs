using ComplianceEngine.Auditing;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>One outcome of an audit in the bytes of its writer.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Provision">The provision.</param>
/// <param name="Bytes">The bytes; valid until the next entry is asked for.</param>
public readonly record struct AuditEntry(Outcome Outcome, string Provision, ReadOnlyMemory<byte> Bytes);

/// <summary>What an audit found, in the fixed order: by rule, record, person and version.</summary>
/// <remarks>Not safe to share between threads. Dispose it after the last use, which removes what was put aside in a temporary file.</remarks>
public sealed class AuditResult : IDisposable
{
    private readonly FindingStore findings;
    private readonly CancellationToken cancellation;

    internal AuditResult(AuditTally tally, FindingStore findings, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Tally = tally;
        this.findings = findings;
    }

    /// <summary>How many subjects had which outcome.</summary>
    public AuditTally Tally { get; }

    /// <summary>How many outcomes were written.</summary>
    public int Count => findings.Count;

    /// <summary>The outcomes, in order. Stopping the audit stops whoever goes through them, by an <see cref="OperationCanceledException"/>.</summary>
    public IEnumerable<AuditEntry> Entries => findings.Read().Select(found =>
    {
        cancellation.ThrowIfCancellationRequested();
        return new AuditEntry(found.Outcome, Tally.Provisions[found.Rule].Provision, found.Bytes);
    });

    /// <summary>Removes what was put aside.</summary>
    public void Dispose() => findings.Dispose();
}

/// <summary>An outcome with what orders it.</summary>
/// <param name="Rule">The rule's place in the order of findings.</param>
/// <param name="Record">The record's key.</param>
/// <param name="Person">The person; blank if unknown or none.</param>
/// <param name="Version">Which version of the rule.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Place">Where its bytes lie.</param>
/// <param name="Length">How many bytes there are.</param>
internal readonly unsafe record struct StoredEntry(int Rule, RecordId Record, RecordId Person, int Version, Outcome Outcome, nint Place, int Length)
{
    /// <summary>The bytes; valid while the store that keeps them is.</summary>
    public ReadOnlySpan<byte> Bytes => new((void*)Place, Length);
}

/// <summary>Orders outcomes by rule, record, person and version, by the bytes of identifiers.</summary>
internal sealed class StoredEntryOrder(TextPool texts) : IComparer<StoredEntry>
{
    public int Compare(StoredEntry x, StoredEntry y)
    {
        var order = x.Rule.CompareTo(y.Rule);
        if (order == 0) order = RecordId.Compare(x.Record, y.Record, texts);
        if (order == 0) order = RecordId.Compare(x.Person, y.Person, texts);
        return order == 0 ? x.Version.CompareTo(y.Version) : order;
    }
}
