namespace ComplianceEngine.Records;

/// <summary>Joins rows that carry the same key: fields that differ become unknown.</summary>
public static class RowMerge
{
    /// <summary>Joins a row into another with the same key.</summary>
    /// <param name="schema">Their record.</param>
    /// <param name="target">The row that stays; its origin stays too.</param>
    /// <param name="other">The row that goes.</param>
    /// <returns>Whether they were the same in every field.</returns>
    public static bool Into(RecordSchema schema, RecordRow target, RecordRow other)
    {
        var same = true;
        foreach (var field in schema.Fields)
            if (!Same(field, target, other))
            {
                MarkConflicting(field, target);
                same = false;
            }

        return same;
    }

    private static bool Same(FieldDefinition field, RecordRow a, RecordRow b) => field.Type switch
    {
        FieldType.Choice or FieldType.Flag => a.Choice(field.Offset) == b.Choice(field.Offset),
        FieldType.ChoiceList => a.Choices(field.Offset) == b.Choices(field.Offset),
        FieldType.Text => a.Text(field.Offset) == b.Text(field.Offset),
        FieldType.Date => a.Date(field.Offset) == b.Date(field.Offset),
        FieldType.Time => a.Time(field.Offset) == b.Time(field.Offset),
        FieldType.Id => a.Id(field.Offset) == b.Id(field.Offset),
        _ => a.IdList(field.Offset) == b.IdList(field.Offset),
    };

    private static void MarkConflicting(FieldDefinition field, RecordRow row)
    {
        switch (field.Type)
        {
            case FieldType.Choice or FieldType.Flag: row.Choice(field.Offset) = ChoiceCode.Conflicting; break;
            case FieldType.ChoiceList: row.Choices(field.Offset) = ChoiceSet.Conflicting; break;
            case FieldType.Text: row.Text(field.Offset) = TextCode.Conflicting; break;
            case FieldType.Date: row.Date(field.Offset) = DateValue.Conflicting; break;
            case FieldType.Time: row.Time(field.Offset) = TimeValue.Conflicting; break;
            case FieldType.Id: row.Id(field.Offset) = RecordId.Conflicting; break;
            default: row.IdList(field.Offset) = IdListCode.Conflicting; break;
        }
    }
}
