using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>Marks a field of any type as unreadable.</summary>
internal static class UnreadableMark
{
    public static void Set(FieldDefinition field, RecordRow row)
    {
        switch (field.Type)
        {
            case FieldType.Choice or FieldType.Flag: row.Choice(field.Offset) = ChoiceCode.Unreadable; break;
            case FieldType.ChoiceList: row.Choices(field.Offset) = ChoiceSet.Unreadable; break;
            case FieldType.Text: row.Text(field.Offset) = TextCode.Unreadable; break;
            case FieldType.Date: row.Date(field.Offset) = DateValue.Unreadable; break;
            case FieldType.Time: row.Time(field.Offset) = TimeValue.Unreadable; break;
            case FieldType.Id: row.Id(field.Offset) = RecordId.Unreadable; break;
            default: row.IdList(field.Offset) = IdListCode.Unreadable; break;
        }
    }
}
