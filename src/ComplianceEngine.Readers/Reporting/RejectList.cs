using System.Collections;

namespace ComplianceEngine.Readers;

/// <summary>Rejects by file, row and column, kept as numbers until somebody looks at them.</summary>
internal sealed class RejectList : IReadOnlyList<RejectedRow>
{
    private readonly (SourcePlan Plan, RejectEntry[] Entries)[] files;

    public RejectList(IEnumerable<SourcePlan> plans)
    {
        files = [.. plans.Select(plan => (plan, Sorted(plan.Tally.Rejects)))];
        Count = files.Sum(file => file.Entries.Length);
    }

    public int Count { get; }

    public RejectedRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            foreach (var (plan, entries) in files)
            {
                if (index < entries.Length) return ToRow(plan, entries[index]);
                index -= entries.Length;
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public IEnumerator<RejectedRow> GetEnumerator()
    {
        foreach (var (plan, entries) in files)
            foreach (var entry in entries) yield return ToRow(plan, entry);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static RejectEntry[] Sorted(List<RejectEntry> entries)
    {
        var sorted = entries.ToArray();
        Array.Sort(sorted, static (a, b) => (a.Line, a.Record, a.Field, a.Reason).CompareTo((b.Line, b.Record, b.Field, b.Reason)));
        return sorted;
    }

    private static RejectedRow ToRow(SourcePlan plan, RejectEntry entry) =>
        new(plan.Layout.File, entry.Line, entry.IsRow ? null : plan.Bound.Records[entry.Record].Fields[entry.Field].ColumnName, entry.Reason);
}
