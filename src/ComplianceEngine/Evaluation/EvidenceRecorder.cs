using ComplianceEngine.Records;

namespace ComplianceEngine.Evaluation;

/// <summary>A field that was looked at; of a missing record if there is no row.</summary>
internal readonly record struct CitedField(RecordRow Row, FieldDefinition Field);

/// <summary>The fields looked at since it was last cleared, each once, in the order they were met.</summary>
internal sealed class EvidenceRecorder
{
    private readonly List<CitedField> cited = [];

    public IReadOnlyList<CitedField> Cited => cited;

    public void Clear() => cited.Clear();

    public void Add(RecordRow row, FieldDefinition field)
    {
        var entry = new CitedField(row, field);
        if (!cited.Contains(entry)) cited.Add(entry);
    }
}
