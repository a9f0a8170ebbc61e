namespace ComplianceEngine.Records;

/// <summary>
/// Keeps the rows of some partitions. Rows of a torn key are kept where their joined row will belong, so that every row that is
/// joined with another lies in its partition. Reviews are kept from all partitions, because any record may be asked about.
/// </summary>
/// <param name="partitions">How many partitions there are; a power of two.</param>
/// <param name="first">The first partition kept.</param>
/// <param name="end">The first partition after those kept.</param>
/// <param name="torn">The torn keys.</param>
public sealed class PartitionRange(int partitions, int first, int end, TornKeys torn) : RowSelection(partitions)
{
    /// <summary>The first partition kept.</summary>
    public int First => first;

    /// <summary>The first partition after those kept.</summary>
    public int End => end;

    /// <inheritdoc/>
    public override bool MayKeep(RecordSchema schema, RecordId key, RecordId person)
    {
        if (schema == Vocabulary.Review || !key.IsKnown) return true;
        return IsIn(person.IsKnown ? person.Hash : key.Hash) || (torn.MayHold(schema, key) && IsIn(key.Hash));
    }

    internal override int Place(RecordSchema schema, RecordRow row, int size, TextPool texts)
    {
        var partition = PartitionOf(torn.Holds(schema, row.Key, texts) ? row.Key.Hash : row.GroupHash);
        return schema == Vocabulary.Review || (partition >= first && partition < end) ? partition : Nowhere;
    }

    private bool IsIn(ulong hash) => PartitionOf(hash) is var partition && partition >= first && partition < end;
}
