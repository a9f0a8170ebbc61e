namespace ComplianceEngine.Records;

/// <summary>
/// One person's records, by kind: what rules are evaluated against. Records whose person is unknown, or that are about no
/// person, each stand in a dossier of their own.
/// </summary>
/// <remarks>
/// Reused from person to person: read it, do not keep it. Rows of a kind lie one after the other, ordered by key and then by
/// origin. Not safe to share between threads.
/// </remarks>
public sealed unsafe class Dossier
{
    private readonly byte*[] first = new byte*[Vocabulary.Records.Length];
    private readonly int[] counts = new int[Vocabulary.Records.Length];

    /// <summary>The person; blank if unknown or none.</summary>
    public RecordId Person { get; set; }

    /// <summary>How many rows of a kind there are.</summary>
    /// <param name="record">The kind's <see cref="RecordSchema.Ordinal"/>.</param>
    public int Count(int record) => counts[record];

    /// <summary>The address of the first row of a kind; meaningless if there is none.</summary>
    /// <param name="record">The kind's <see cref="RecordSchema.Ordinal"/>.</param>
    public byte* First(int record) => first[record];

    /// <summary>One row.</summary>
    /// <param name="schema">The kind.</param>
    /// <param name="index">Which, from 0 to one less than the count.</param>
    public RecordRow Row(RecordSchema schema, int index) => new(first[schema.Ordinal] + ((long)schema.RowSize * index));

    /// <summary>Sets the rows of a kind.</summary>
    /// <param name="record">The kind's <see cref="RecordSchema.Ordinal"/>.</param>
    /// <param name="rows">The first row's address.</param>
    /// <param name="count">How many rows lie there, one after the other.</param>
    public void Set(int record, byte* rows, int count)
    {
        first[record] = rows;
        counts[record] = count;
    }

    /// <summary>Empties the dossier.</summary>
    public void Clear()
    {
        Person = default;
        Array.Clear(counts);
    }
}
