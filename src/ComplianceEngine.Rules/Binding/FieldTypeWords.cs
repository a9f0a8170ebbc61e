using ComplianceEngine.Records;

namespace ComplianceEngine.Rules;

/// <summary>What a type of field is called when speaking to a rule's author.</summary>
public static class FieldTypeWords
{
    /// <summary>The words: <c>a list of choices</c>.</summary>
    /// <param name="type">The type.</param>
    public static string Of(FieldType type) => type switch
    {
        FieldType.Id => "an identifier",
        FieldType.Text => "a text",
        FieldType.Choice => "a choice",
        FieldType.Flag => "a yes or no",
        FieldType.Date => "a date",
        FieldType.Time => "a time",
        FieldType.IdList => "a list of identifiers",
        _ => "a list of choices",
    };
}
