using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>Which fields of a kind of record an index goes by.</summary>
/// <param name="Record">The kind.</param>
/// <param name="Fields">The identifiers.</param>
internal sealed record SharedKey(RecordSchema Record, ImmutableArray<FieldDefinition> Fields);

/// <summary>Finds everybody's records of a kind that have the same identifiers in some fields.</summary>
/// <remarks>Immutable and safe to share between threads. Records come in the order of keys.</remarks>
internal sealed class SharedIndex
{
    private readonly RowTable rows;
    private readonly ImmutableArray<FieldDefinition> fields;
    private readonly TextPool texts;
    private readonly int[] order;

    public SharedIndex(RowTable rows, SharedKey key, TextPool texts)
    {
        (this.rows, fields, this.texts) = (rows, key.Fields, texts);
        IsReadable = true;
        var found = new List<int>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (fields.All(field => row.Id(field.Offset).IsKnown)) found.Add(i);
            else if (fields.Any(field => row.Id(field.Offset).State is FieldState.Unreadable or FieldState.Conflicting)) IsReadable = false;
        }

        order = [.. found];
        Array.Sort(order, Compare);
    }

    /// <summary>Whether every record tells what it has in the fields, or that it has nothing.</summary>
    public bool IsReadable { get; }

    /// <summary>A record that was found.</summary>
    public RecordRow Row(int index) => rows[index];

    /// <summary>The records that have the same identifiers as some records in scope, one for each field.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<RecordId> ids)
    {
        var first = Bound(ids, isUpper: false);
        return order.AsSpan(first, Bound(ids, isUpper: true) - first);
    }

    private int Bound(ReadOnlySpan<RecordId> ids, bool isUpper)
    {
        var (low, high) = (0, order.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var compared = Compare(rows[order[middle]], ids);
            if (compared < 0 || (isUpper && compared == 0)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Compare(RecordRow row, ReadOnlySpan<RecordId> ids)
    {
        for (var i = 0; i < fields.Length; i++)
            if (RecordId.Compare(row.Id(fields[i].Offset), ids[i], texts) is var compared and not 0) return compared;
        return 0;
    }

    private int Compare(int left, int right)
    {
        foreach (var field in fields)
            if (RecordId.Compare(rows[left].Id(field.Offset), rows[right].Id(field.Offset), texts) is var compared and not 0) return compared;
        return left.CompareTo(right);
    }
}
