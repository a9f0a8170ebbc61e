namespace ComplianceEngine.Records;

/// <summary>Keeps the rows whose key stands in other rows too, as a survey found; a share of them at a time.</summary>
/// <param name="partitions">How many partitions there are; a power of two.</param>
/// <param name="survey">The survey.</param>
/// <param name="share">Which share, from 0.</param>
/// <param name="shares">How many shares there are; at least 1.</param>
public sealed class RepeatedRows(int partitions, RowSurvey survey, int share, int shares) : RowSelection(partitions)
{
    /// <inheritdoc/>
    public override bool MayKeep(RecordSchema schema, RecordId key, RecordId person) => !key.IsKnown || Keeps(schema, key);

    internal override int Place(RecordSchema schema, RecordRow row, int size, TextPool texts) =>
        Keeps(schema, row.Key) ? PartitionOf(row.GroupHash) : Nowhere;

    private bool Keeps(RecordSchema schema, RecordId key) =>
        survey.Keys.MayBeRepeated(schema, key) && (int)((key.Hash & uint.MaxValue) % (uint)shares) == share;
}
