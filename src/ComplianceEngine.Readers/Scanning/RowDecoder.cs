using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Decodes the values of rows into a batch.</summary>
internal sealed class RowDecoder(DecodeContext context, RowBatch batch)
{
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
        var staging = batch.Staging(index);
        var row = staging.Add();
        row.Origin = new RowOrigin(0, line);
        if (record.HasPersonList) context.Persons.Clear();
        var fields = record.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            var value = Utf8Text.Trim(values[fields[i].Column]);
            if (!value.IsEmpty) DecodeValue(values, value, row, index, i);
            else if (fields[i].IsRequired) batch.BlankRequired[index][i]++;
        }

        if (!row.Key.IsKnown) RejectRow(staging, line, index);
        else if (record.HasPersonList) StorePersons(staging, record, row, index);
        else if (LosesPerson(record.Schema, row.Person)) batch.Damaged[index] = true;
    }

    private void DecodeValue<TValues>(TValues values, ReadOnlySpan<byte> value, RecordRow row, int record, int index)
        where TValues : struct, IRowValues
    {
        var field = source.Records[record].Fields[index];
        var separator = values.SeparatorOf(field.Column);
        var single = separator is (byte)'|' || (separator != 0 && field.IsList);
        if (field.IsList) context.ListSeparator = separator;
        var reason = single ? field.Decoder.Decode(value, row, context) : RejectReason.NotSingle;
        if (reason == RejectReason.None) return;
        if (!single) UnreadableMark.Set(field.Decoder.Field, row);
        batch.Unreadable[record][index]++;
        batch.Rejects.Add(new RejectEntry(row.Origin.Row, (short)record, (short)index, reason));
    }

    private void RejectRow(RowStaging staging, int line, int index)
    {
        staging.RemoveLast();
        batch.Rejects.Add(new RejectEntry(line, (short)index, RejectEntry.WholeRow, RejectReason.NoKey));
        batch.Damaged[index] = true;
    }

    // A row about several persons is stored once for each; one about an unknown person, or about none, once without.
    private void StorePersons(RowStaging staging, BoundRecord record, RecordRow row, int index)
    {
        var persons = context.Persons;
        if (row.StateOf(record.Schema.PersonField!) != FieldState.Known) batch.Damaged[index] = true;
        if (persons.Count == 0) return;
        row.Person = persons[0];
        for (var i = 1; i < persons.Count; i++) staging.Repeat().Person = persons[i];
    }

    // An unknown person could be anyone; a blank one only where the record must name one.
    private static bool LosesPerson(RecordSchema schema, RecordId person) => person.State switch
    {
        FieldState.Known => false,
        FieldState.Blank => schema.PersonField is { } field && (field.Traits & FieldTraits.Required) != 0,
        _ => true,
    };
}
