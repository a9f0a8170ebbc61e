namespace ComplianceEngine.Records;

/// <summary>Which rows of an export are kept while it is read, and in which partition.</summary>
/// <remarks>Safe to share between the reading threads.</remarks>
public abstract class RowSelection
{
    /// <summary>The place of a row that is not kept.</summary>
    internal const int Nowhere = -1;

    private readonly int mask;

    private protected RowSelection(int partitions) => mask = partitions - 1;

    /// <summary>
    /// Whether a row may be kept, as far as its key and person show; if not, the rest of it need not be decoded.
    /// </summary>
    /// <param name="schema">The row's kind.</param>
    /// <param name="key">Its key; blank if that is not known yet.</param>
    /// <param name="person">Its person, or one of them; blank if unknown or none.</param>
    public abstract bool MayKeep(RecordSchema schema, RecordId key, RecordId person);

    /// <summary>Where a row is kept.</summary>
    /// <param name="schema">The row's kind.</param>
    /// <param name="row">The row.</param>
    /// <param name="size">How many bytes it takes in store.</param>
    /// <param name="texts">Where its long identifiers are kept.</param>
    /// <returns>The partition, or <see cref="Nowhere"/>.</returns>
    internal abstract int Place(RecordSchema schema, RecordRow row, int size, TextPool texts);

    /// <summary>The partition of rows with a hash.</summary>
    private protected int PartitionOf(ulong hash) => PartitionOf(hash, mask);

    /// <summary>The partition of rows with a hash, among a power of two of partitions.</summary>
    /// <param name="hash">The hash by which rows come together.</param>
    /// <param name="mask">The number of partitions less one.</param>
    internal static int PartitionOf(ulong hash, int mask) => (int)(hash >> 40) & mask;
}
