using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Decodes the values of rows into a batch.</summary>
/// <param name="context">The thread's helpers.</param>
/// <param name="batch">Where rows go.</param>
/// <param name="scratch">Rows to decode into.</param>
/// <param name="probe">Which rows may be kept; <see langword="null"/> if all are decoded.</param>
internal sealed class RowDecoder(DecodeContext context, RowBatch batch, ScratchRows scratch, RowProbe? probe)
{
    // Stands for a key until the row's number is known.
    private static readonly RecordId NumberedLater = RecordId.Create("#"u8, new TextPool());

    private BoundSource source = new([], []);

    public void Use(BoundSource next) => source = next;

    /// <summary>Keeps the names of JSON properties that no field asks for.</summary>
    public void NoteUnmapped(NameSample names)
    {
        if (names.Count > 0) batch.Unmapped.UnionWith(names);
    }

    public void Decode<TValues>(TValues values, int line)
        where TValues : struct, IRowValues
    {
        for (var i = 0; i < source.Records.Length; i++) Decode(values, line, i);
    }

    private void Decode<TValues>(TValues values, int line, int index)
        where TValues : struct, IRowValues
    {
        var record = source.Records[index];
        foreach (var condition in record.Conditions)
            if (!condition.IsMet(values)) return;
        if (probe is not null && !probe.MayKeep(values, record)) return;
        var row = scratch.Blank(record.Schema);
        row.Origin = new RowOrigin(0, line);
        if (record.KeyPrefix is not null) row.Key = NumberedLater;
        if (record.HasPersonList) context.Persons.Clear();
        var fields = record.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            var value = FieldValue.Find(values, field, context);
            if (value.IsEmpty)
            {
                if (field.IsRequired) batch.BlankRequired[index][i]++;
                continue;
            }

            var reason = FieldValue.IsSingle(values, field, context) ? field.Decoder.Decode(value, row, context) : RejectReason.NotSingle;
            if (reason != RejectReason.None) Note(reason, row, field, index, i);
        }

        if (!row.Key.IsKnown) RejectRow(line, index);
        else
        {
            if (PersonLoss.IsLost(record.Schema, row)) batch.Damaged[index] = true;
            Stage(batch.Staging(index), row, record.HasPersonList);
        }
    }

    private void Note(RejectReason reason, RecordRow row, BoundField field, int record, int index)
    {
        if (reason == RejectReason.NotSingle) UnreadableMark.Set(field.Decoder.Field, row);
        batch.Unreadable[record][index]++;
        batch.Rejects.Add(new RejectEntry(row.Origin.Row, (short)record, (short)index, reason));
    }

    private void RejectRow(int line, int index)
    {
        batch.Rejects.Add(new RejectEntry(line, (short)index, RejectEntry.WholeRow, RejectReason.NoKey));
        batch.Damaged[index] = true;
    }

    // A row about several persons is stored once for each; one about an unknown person, or about none, once without.
    private void Stage(RowStaging staging, RecordRow row, bool hasPersonList)
    {
        var persons = context.Persons;
        if (!hasPersonList || persons.Count == 0) staging.Add(row);
        else
            for (var i = 0; i < persons.Count; i++)
            {
                row.Person = persons[i];
                staging.Add(row);
            }
    }
}
