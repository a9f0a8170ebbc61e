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
internal sealed class BoundRecord(RecordSchema schema, BoundField[] fields)
{
    public RecordSchema Schema { get; } = schema;

    public BoundField[] Fields { get; } = fields;

    /// <summary>Whether its rows are stored once for each person of a list.</summary>
    public bool HasPersonList { get; } = schema.PersonField?.Type == FieldType.IdList;
}

/// <summary>One field and the column that feeds it.</summary>
internal sealed class BoundField(FieldDecoder decoder, int column, string columnName)
{
    public FieldDecoder Decoder { get; } = decoder;

    public int Column { get; } = column;

    public string ColumnName { get; } = columnName;

    public bool IsRequired { get; } = (decoder.Field.Traits & FieldTraits.Required) != 0;

    public bool IsList { get; } = decoder.Field.Type is FieldType.IdList or FieldType.ChoiceList;
}
