namespace ComplianceEngine.Records;

/// <summary>Says when a record could be anyone's, so that nobody can be said to have none of its kind.</summary>
public static class PersonLoss
{
    /// <summary>
    /// Whether the person is unknown: unreadable, disputed, or blank where the record must be about somebody. A blank person of an
    /// activity or a review says that it is about nobody in particular.
    /// </summary>
    /// <param name="schema">The record.</param>
    /// <param name="row">A row of it.</param>
    public static bool IsLost(RecordSchema schema, RecordRow row)
    {
        if (schema.PersonField is not { } field) return false;
        var state = row.StateOf(field);
        if (state == FieldState.Known) return false;
        return state != FieldState.Blank || field.Type == FieldType.IdList || (field.Traits & FieldTraits.Required) != 0;
    }
}
