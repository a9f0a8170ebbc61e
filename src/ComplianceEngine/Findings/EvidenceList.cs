using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>Gathers the fields that were cited into records: the one judged first, the others by kind and key.</summary>
/// <remarks>One per thread: it keeps scratch space.</remarks>
internal sealed class EvidenceList(Frame frame) : IComparer<EvidenceList.Entry>
{
    private readonly List<Entry> entries = [];

    /// <summary>The records cited and the one judged; missing records are not among them.</summary>
    public ImmutableArray<Evidence> Gather(ReadOnlySpan<CitedField> cited, RecordRow subject, RecordSchema about)
    {
        entries.Clear();
        entries.Add(new Entry(subject, about, 0));
        foreach (ref readonly var entry in cited)
            if (entry.Row.Exists) Add(entry);
        if (entries.Count > 2) entries.Sort(1, entries.Count - 1, this);
        var evidence = new Evidence[entries.Count];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = Describe(entries[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(evidence);
    }

    public int Compare(Entry x, Entry y)
    {
        var order = x.Schema.Ordinal.CompareTo(y.Schema.Ordinal);
        if (order == 0) order = RecordId.Compare(x.Row.Key, y.Row.Key, frame.Dataset.Texts);
        return order == 0 ? x.Row.Origin.CompareTo(y.Row.Origin) : order;
    }

    // A record that was met among everybody's is the one of that key that was met among the person's.
    private void Add(CitedField cited)
    {
        var bit = 1UL << cited.Field.Ordinal;
        foreach (ref var entry in CollectionsMarshal.AsSpan(entries))
            if (entry.Row == cited.Row || (entry.Schema == cited.Field.Record && entry.Row.Key == cited.Row.Key))
            {
                entry.Fields |= bit;
                return;
            }

        entries.Add(new Entry(cited.Row, cited.Field.Record, bit));
    }

    private Evidence Describe(Entry entry)
    {
        var (row, schema) = (entry.Row, entry.Schema);
        var shown = entry.Fields | (1UL << schema.KeyField.Ordinal);
        if (schema.PersonField is { } person) shown |= 1UL << person.Ordinal;
        var fields = new EvidenceField[BitOperations.PopCount(shown)];
        for (var i = 0; i < fields.Length; i++, shown &= shown - 1)
        {
            var field = schema.Fields[BitOperations.TrailingZeroCount(shown)];
            fields[i] = new EvidenceField(field.Name, ValueText.Format(row, field, frame.Dataset));
        }

        return new Evidence(
            schema.Name, row.Key.ToText(frame.Dataset.Texts), frame.Dataset.Files[row.Origin.File].Name, row.Origin.Row,
            ImmutableCollectionsMarshal.AsImmutableArray(fields));
    }

    /// <summary>A record with the fields of it that were cited, one bit each by their place in the schema.</summary>
    internal record struct Entry(RecordRow Row, RecordSchema Schema, ulong Fields);
}
