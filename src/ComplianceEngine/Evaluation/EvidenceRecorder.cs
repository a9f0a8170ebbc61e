using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>A field that was looked at; of a missing record if there is no row.</summary>
internal readonly record struct CitedField(RecordRow Row, FieldDefinition Field);

/// <summary>The fields looked at since it was last cleared, each once, in the order they were met.</summary>
internal sealed class EvidenceRecorder
{
    private CitedField[] cited = new CitedField[32];
    private int count;

    public ReadOnlySpan<CitedField> Cited => cited.AsSpan(0, count);

    public void Clear() => count = 0;

    public void Add(RecordRow row, FieldDefinition field)
    {
        foreach (ref readonly var entry in Cited)
            if (entry.Row == row && ReferenceEquals(entry.Field, field)) return;
        if (count == cited.Length) Array.Resize(ref cited, count * 2);
        cited[count++] = new CitedField(row, field);
    }
}
