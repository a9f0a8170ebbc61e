using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Tells by a row's key and persons alone whether the row may be kept, so that the rest of others is not decoded.</summary>
/// <remarks>One per thread.</remarks>
internal sealed class RowProbe
{
    private readonly RowSelection selection;
    private readonly DecodeContext context;
    private readonly ScratchRows scratch;

    public RowProbe(RowSelection selection, ScratchRows scratch, ZoneClock zone)
    {
        this.scratch = scratch;
        this.selection = selection;
        context = new DecodeContext(TextPool.ThatForgets(), zone);
    }

    public bool MayKeep<TValues>(TValues values, BoundRecord record)
        where TValues : struct, IRowValues
    {
        var row = scratch.Blank(record.Schema);
        context.Persons.Clear();
        foreach (var field in record.KeyAndPerson)
        {
            var value = FieldValue.Find(values, field, context);
            if (!value.IsEmpty && FieldValue.IsSingle(values, field, context)) field.Decoder.Decode(value, row, context);
        }

        return record.HasPersonList && context.Persons.Count > 0 ? MayKeep(record.Schema, row.Key) : selection.MayKeep(record.Schema, row.Key, row.Person);
    }

    private bool MayKeep(RecordSchema schema, RecordId key)
    {
        foreach (var person in context.Persons)
            if (selection.MayKeep(schema, key, person)) return true;
        return false;
    }
}
