using System.Collections.Immutable;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>What is to become a dossier or an act.</summary>
/// <param name="Records">The records, with their places.</param>
/// <param name="AsOf">When they were looked up.</param>
/// <param name="Zone">Where wall-clock times are told.</param>
internal sealed record DossierDraft(ImmutableArray<PlacedRecord> Records, RecordedTime AsOf, ZoneClock Zone)
{
    public DossierDraft(IReadOnlyList<DossierRecord> records, RecordedTime asOf, ZoneClock zone)
        : this(Place(records, zone), asOf, zone)
    {
    }

    private static ImmutableArray<PlacedRecord> Place(IReadOnlyList<DossierRecord> records, ZoneClock zone)
    {
        var next = new int[Vocabulary.Records.Length];
        var placed = ImmutableArray.CreateBuilder<PlacedRecord>(records.Count);
        foreach (var record in records) placed.Add(new PlacedRecord(record.Schema, next[record.Schema.Ordinal]++, FieldValues.Of(record, zone)));
        return placed.MoveToImmutable();
    }
}

/// <summary>A record with its place.</summary>
/// <param name="Schema">The kind.</param>
/// <param name="Index">Which of its kind, counting from 0.</param>
/// <param name="Values">Its fields.</param>
internal sealed record PlacedRecord(RecordSchema Schema, int Index, FieldValues Values)
{
    public DossierProblem Error(FieldDefinition field, string message) => new(DiagnosticSeverity.Error, Schema.Name, Index, field.Name, message);

    public DossierProblem Warning(FieldDefinition field, string message) => new(DiagnosticSeverity.Warning, Schema.Name, Index, field.Name, message);
}
