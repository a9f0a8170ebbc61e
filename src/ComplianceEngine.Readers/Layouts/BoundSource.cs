using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>A layout met with a file's own columns: each field with the place of its column.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class BoundSource(BoundRecord[] records, string[] columns)
{
    public BoundRecord[] Records { get; } = records;

    /// <summary>The file's columns, in order.</summary>
    public string[] Columns { get; } = columns;
}

/// <summary>One kind of record that a file feeds.</summary>
internal sealed class BoundRecord(RecordSchema schema, BoundField[] fields, BoundCondition[] conditions, string? keyPrefix)
{
    public RecordSchema Schema { get; } = schema;

    public BoundField[] Fields { get; } = fields;

    /// <summary>The fields that identify the record and its persons, those of them that columns feed.</summary>
    public BoundField[] KeyAndPerson { get; } = [.. fields.Where(field => field.Decoder.Field == schema.KeyField || field.Decoder.Field == schema.PersonField)];

    /// <summary>Which rows feed it: those that meet every condition.</summary>
    public BoundCondition[] Conditions { get; } = conditions;

    /// <summary>What stands before the row's number in its key; <see langword="null"/> if the key comes from columns.</summary>
    public string? KeyPrefix { get; } = keyPrefix;

    /// <summary>Whether its rows are stored once for each person of a list.</summary>
    public bool HasPersonList { get; } = schema.PersonField?.Type == FieldType.IdList;
}

/// <summary>One field and the column that feeds it.</summary>
internal sealed class BoundField(FieldDecoder decoder, int column, string columnName, ValueRules? rules)
{
    public FieldDecoder Decoder { get; } = decoder;

    /// <summary>The column's place; the first one's if there are several, -1 if there is none.</summary>
    public int Column { get; } = column;

    public string ColumnName { get; } = columnName;

    /// <summary>What is done to a value before it is decoded; <see langword="null"/> for nothing.</summary>
    public ValueRules? Rules { get; } = rules;

    public bool IsRequired { get; } = (decoder.Field.Traits & FieldTraits.Required) != 0;

    public bool IsList { get; } = decoder.Field.Type is FieldType.IdList or FieldType.ChoiceList;
}

/// <summary>A condition on one column of a row.</summary>
internal sealed class BoundCondition(int column, RowCondition condition)
{
    private readonly TranslationTable words = new([.. condition.Values.Select(value => (value, value))]);
    private readonly bool blank = condition.Values.Contains(FieldLayout.BlankWord);
    private readonly bool passes = condition.Passes;

    /// <summary>Whether the row passes.</summary>
    public bool IsMet<TValues>(TValues values)
        where TValues : struct, IRowValues
    {
        var value = Utf8Text.Trim(values[column]);
        return (value.IsEmpty ? blank : words.Has(value)) == passes;
    }
}
