using System.Collections.Immutable;

namespace ComplianceEngine.Records;

/// <summary>Gathers few records, made in memory, as an export would hold them.</summary>
/// <remarks>Not safe to share between threads; call <see cref="Build"/> once.</remarks>
public sealed class RecordGatherer
{
    private readonly RecordSetBuilder rows = new(1, 1, new TextPool());
    private readonly bool[] damaged = new bool[Vocabulary.Records.Length];

    /// <summary>Where the records' texts and long identifiers are kept.</summary>
    public TextPool Texts => rows.Texts;

    /// <summary>Adds a record: once for each person it is about, once if it is about nobody known.</summary>
    /// <param name="schema">Its kind.</param>
    /// <param name="row">The record; it may be reused at once.</param>
    /// <param name="persons">The persons, of a record that can be about several; else none.</param>
    public void Add(RecordSchema schema, RecordRow row, IReadOnlyList<RecordId> persons)
    {
        var sink = rows.Sink(0);
        damaged[schema.Ordinal] |= PersonLoss.IsLost(schema, row);
        if (schema.PersonField is not { Type: FieldType.IdList } || persons.Count == 0)
        {
            sink.Add(schema, row);
            return;
        }

        for (var i = 0; i < persons.Count; i++)
        {
            row.Person = persons[i];
            sink.Add(schema, row);
        }
    }

    /// <summary>Closes the set, after joining records of the same key.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="zone">Where its wall-clock times are told.</param>
    /// <param name="asOf">When it was made; blank if that is not known.</param>
    /// <param name="complete">The kinds of record of which it holds every one.</param>
    /// <param name="files">The files, in the order that origins number them.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public RecordSet Build(string name, ZoneClock zone, TimeValue asOf, IEnumerable<RecordSchema> complete, ImmutableArray<SourceFile> files)
    {
        var lost = rows.JoinDuplicates().PersonLost;
        for (var i = 0; i < damaged.Length; i++) damaged[i] |= lost[i];
        var whole = complete.Select(schema => schema.Ordinal).ToHashSet();
        var info = new DatasetInfo
        {
            Name = name,
            Zone = zone,
            AsOf = asOf,
            Complete = [.. Vocabulary.Records.Select(schema => whole.Contains(schema.Ordinal) && !damaged[schema.Ordinal])],
            Damaged = [.. damaged],
        };
        return rows.Build(info, files);
    }

    /// <summary>Frees the rows, unless a set was built of them.</summary>
    public void Discard() => rows.Discard();
}
