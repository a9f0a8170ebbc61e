using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>Makes one kind of record: one class for each.</summary>
internal abstract class RecordGenerator(RecordSchema schema, Population population)
{
    public RecordSchema Schema { get; } = schema;

    /// <summary>The most records that one person can have.</summary>
    public virtual int MaxPerPerson => 1;

    /// <summary>Roughly which part of the whole export this kind is, in a thousand; for progress alone.</summary>
    public virtual int Share => 1;

    protected Population Population { get; } = population;

    /// <summary>Writes one record's cells, or none at all if the person has no such record.</summary>
    /// <returns>Whether there is such a record.</returns>
    public abstract bool TryWrite(RowWriter row, int person, int ordinal);

    protected SeededRandom Details(int person, int ordinal) => Population.Random(Purpose.Details + Schema.Ordinal, person, ordinal);
}
