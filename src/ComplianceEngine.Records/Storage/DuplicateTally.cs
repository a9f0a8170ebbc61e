namespace ComplianceEngine.Records;

/// <summary>Counts rows that were joined into others.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class DuplicateTally
{
    private readonly Lock guard = new();
    private readonly SortedDictionary<(int File, int Record), (long Repeated, long Conflicting)> counts = [];
    private readonly bool[] personLost = new bool[Vocabulary.Records.Length];

    public void Add(int file, RecordSchema schema, bool same)
    {
        lock (guard)
        {
            var (repeated, conflicting) = counts.GetValueOrDefault((file, schema.Ordinal));
            counts[(file, schema.Ordinal)] = same ? (repeated + 1, conflicting) : (repeated, conflicting + 1);
        }
    }

    public void LosePerson(RecordSchema schema)
    {
        lock (guard) personLost[schema.Ordinal] = true;
    }

    public DuplicateReport ToReport() => new(
        [.. counts.Select(entry => new DuplicateCount(entry.Key.File, entry.Key.Record, entry.Value.Repeated, entry.Value.Conflicting))],
        [.. personLost]);
}
