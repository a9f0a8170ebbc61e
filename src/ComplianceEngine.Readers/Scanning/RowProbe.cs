using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Tells by a row's key and persons alone whether the row may be kept, so that the rest of others is not decoded.</summary>
/// <remarks>One per thread.</remarks>
internal sealed class RowProbe : IDisposable
{
    private readonly RowSelection selection;
    private readonly DecodeContext context;
    private readonly RowStaging?[] scratch = new RowStaging?[Vocabulary.Records.Length];

    public RowProbe(RowSelection selection, ZoneClock zone)
    {
        this.selection = selection;
        context = new DecodeContext(TextPool.ThatForgets(), zone);
    }

    public bool MayKeep<TValues>(TValues values, BoundRecord record)
        where TValues : struct, IRowValues
    {
        var staging = Scratch(record.Schema);
        var row = staging.Add();
        staging.RemoveLast();
        context.Persons.Clear();
        foreach (var field in record.KeyAndPerson)
        {
            var value = FieldValue.Find(values, field, context);
            if (!value.IsEmpty && FieldValue.IsSingle(values, field, context)) field.Decoder.Decode(value, row, context);
        }

        return record.HasPersonList && context.Persons.Count > 0 ? MayKeep(record.Schema, row.Key) : selection.MayKeep(record.Schema, row.Key, row.Person);
    }

    public void Dispose()
    {
        foreach (var staging in scratch) staging?.Dispose();
    }

    private bool MayKeep(RecordSchema schema, RecordId key)
    {
        foreach (var person in context.Persons)
            if (selection.MayKeep(schema, key, person)) return true;
        return false;
    }

    private RowStaging Scratch(RecordSchema schema)
    {
        if (scratch[schema.Ordinal] is { } known) return known;
        var staging = scratch[schema.Ordinal] = new RowStaging();
        staging.Reset(schema);
        return staging;
    }
}
