using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>One outcome of an audit in the bytes of its writer.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Provision">The provision.</param>
/// <param name="Bytes">The bytes; valid while the result is.</param>
public readonly record struct AuditEntry(Outcome Outcome, string Provision, ReadOnlyMemory<byte> Bytes);

/// <summary>What an audit found, in the fixed order: by rule, record, person and version.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class AuditResult
{
    private readonly StoredEntry[] entries;

    internal AuditResult(AuditTally tally, StoredEntry[] entries)
    {
        Tally = tally;
        this.entries = entries;
    }

    /// <summary>How many subjects had which outcome.</summary>
    public AuditTally Tally { get; }

    /// <summary>How many outcomes were written.</summary>
    public int Count => entries.Length;

    /// <summary>The outcomes, in order.</summary>
    public IEnumerable<AuditEntry> Entries => entries.Select(entry => new AuditEntry(entry.Outcome, Tally.Provisions[entry.Rule].Provision, entry.Bytes));
}

/// <summary>An outcome with what orders it.</summary>
internal readonly record struct StoredEntry(int Rule, RecordId Record, RecordId Person, int Version, Outcome Outcome, ReadOnlyMemory<byte> Bytes);

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
