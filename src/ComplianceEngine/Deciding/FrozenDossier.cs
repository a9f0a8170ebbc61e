using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>What is known when a decision is asked for: the records of one person or several, and which kinds are complete.</summary>
/// <remarks>
/// Immutable and safe to share between threads; nothing needs to be disposed. Records of the same key were joined as an audit joins
/// them. Records of no known person are only looked at by rules that look among records of anybody.
/// </remarks>
public sealed class FrozenDossier
{
    private const string ActFile = "proposed act";
    private static readonly int Kinds = Vocabulary.Records.Length;

    private readonly Dictionary<RecordId, Range[]> persons = [];
    private readonly List<Range[]> strays = [];

    private FrozenDossier(DatasetContext context, byte[] rows) => (Context, Rows) = (context, rows);

    /// <summary>What holds for all records.</summary>
    internal DatasetContext Context { get; }

    /// <summary>Where a proposed act is said to stand.</summary>
    internal RowOrigin ActOrigin => new(Context.Files.Length - 1, 1);

    /// <summary>The rows, each person's one after the other.</summary>
    internal byte[] Rows { get; }

    /// <summary>Copies records made or read elsewhere; they may be disposed afterwards.</summary>
    /// <param name="records">The records; its pool of texts must not grow any more.</param>
    /// <exception cref="ArgumentException">Only some of an export's partitions are held.</exception>
    public static FrozenDossier Of(RecordSet records)
    {
        if (records.EndPartition - records.FirstPartition < records.PartitionCount) throw new ArgumentException("only a part of the records is there", nameof(records));
        var size = Vocabulary.Records.Sum(schema => records.CountRows(schema.Ordinal) * schema.RowSize);
        var context = new DatasetContext(records.Dataset, records.Texts, [.. records.Files, new SourceFile(ActFile)], new ReviewIndex(records.Reviews, records.Texts));
        var dossier = new FrozenDossier(context, new byte[size]);
        using var partition = new Partition(records);
        var end = 0;
        for (var i = 0; i < records.PartitionCount; i++)
        {
            partition.Load(i);
            partition.ForEachDossier(person => end = dossier.Add(person, end));
        }

        return dossier;
    }

    /// <summary>Where the rows of a person lie, by kind; <see langword="null"/> if there are none.</summary>
    internal Range[]? Find(RecordId person) => persons.GetValueOrDefault(person);

    /// <summary>Where the rows of a kind lie, whoever they are about.</summary>
    internal IEnumerable<Range> OfAnybody(int record) => persons.Values.Concat(strays).Select(ranges => ranges[record]);

    private unsafe int Add(Dossier person, int end)
    {
        var ranges = new Range[Kinds];
        foreach (var schema in Vocabulary.Records)
        {
            var count = person.Count(schema.Ordinal);
            ranges[schema.Ordinal] = new Range(end, count);
            if (count == 0) continue;
            new ReadOnlySpan<byte>(person.First(schema.Ordinal), count * schema.RowSize).CopyTo(Rows.AsSpan(end));
            end += count * schema.RowSize;
        }

        if (person.Person.IsKnown) persons.Add(person.Person, ranges);
        else strays.Add(ranges);
        return end;
    }

    /// <summary>Rows of one kind that lie one after the other.</summary>
    /// <param name="Start">Where the first begins, in bytes.</param>
    /// <param name="Count">How many they are.</param>
    internal readonly record struct Range(int Start, int Count);
}
