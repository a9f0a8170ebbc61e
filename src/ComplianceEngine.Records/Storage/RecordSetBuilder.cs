using System.Collections.Immutable;
using System.Numerics;

namespace ComplianceEngine.Records;

/// <summary>Gathers an export's rows, from one sink per reading thread.</summary>
/// <remarks>Call <see cref="Build"/> once, after the last row; it cannot be used again.</remarks>
public sealed class RecordSetBuilder
{
    private readonly int partitions;
    private readonly RowPacking[] packings;
    private readonly PartitionRange? range;
    private readonly RowSink[] sinks;
    private readonly TornKeys torn = new();
    private DuplicateReport? duplicates;
    private bool built;

    /// <summary>Makes an empty builder.</summary>
    /// <param name="partitions">How many partitions to scatter to; rounded up to a power of two, at most 65,536.</param>
    /// <param name="threads">How many threads will read; at least 1.</param>
    /// <param name="texts">Where texts and long identifiers are kept.</param>
    /// <param name="fields">
    /// The fields that are kept, beside keys, persons and all of <c>review</c>; any other may be blank in the set.
    /// <see langword="null"/> for all. Rows that differ in a field that is not kept still differ.
    /// </param>
    /// <param name="selection">Which rows are kept; <see langword="null"/> for all. It must count as many partitions.</param>
    public RecordSetBuilder(int partitions, int threads, TextPool texts, IReadOnlySet<FieldDefinition>? fields = null, RowSelection? selection = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(partitions, 1 << 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        this.partitions = (int)BitOperations.RoundUpToPowerOf2((uint)partitions);
        Texts = texts;
        range = selection as PartitionRange;
        packings = [.. Vocabulary.Records.Select(schema => RowPacking.Of(schema, schema == Vocabulary.Review ? null : fields))];
        sinks = [.. Enumerable.Range(0, threads).Select(_ => new RowSink(this.partitions, packings, texts, selection))];
    }

    /// <summary>Where texts and long identifiers are kept.</summary>
    public TextPool Texts { get; }

    /// <summary>The sink of one thread.</summary>
    /// <param name="thread">The thread's number, from 0.</param>
    public RowSink Sink(int thread) => sinks[thread];

    /// <summary>
    /// Joins rows of one kind with the same key into the one of them that comes first by origin: fields that differ become
    /// unknown. Where the person differs, the row stands once, its person unknown.
    /// </summary>
    /// <remarks>Call it after the last row. It uses as many threads as there were readers.</remarks>
    /// <param name="cancellation">Ends the work early; the builder can then only be discarded.</param>
    /// <returns>How many rows were joined into others; the same at every call.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public DuplicateReport JoinDuplicates(CancellationToken cancellation = default) =>
        duplicates ??= new DuplicateJoin(sinks, packings, Texts, torn, cancellation).Run();

    /// <summary>The keys whose rows were found to disagree on the person when duplicates were joined.</summary>
    public TornKeys Torn => torn;

    /// <summary>Closes the set, after joining duplicates.</summary>
    /// <param name="dataset">What is known of the export as a whole.</param>
    /// <param name="files">The files, in the order that row origins number them.</param>
    /// <param name="cancellation">Ends the work early; the builder can then only be discarded.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public RecordSet Build(DatasetInfo dataset, ImmutableArray<SourceFile> files, CancellationToken cancellation = default)
    {
        if (built) throw new InvalidOperationException("the record set has been built");
        JoinDuplicates(cancellation);
        built = true;
        return new RecordSet(dataset, Texts, files, partitions, range, packings, sinks);
    }

    /// <summary>Frees the rows, unless a set was built of them; it cannot be used again.</summary>
    public void Discard()
    {
        if (built) return;
        built = true;
        foreach (var sink in sinks) sink.FreeAll();
    }
}
