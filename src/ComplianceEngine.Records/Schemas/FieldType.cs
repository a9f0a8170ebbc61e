namespace ComplianceEngine.Records;

/// <summary>The kinds of value a field can hold; see the contract in <see cref="Vocabulary"/>.</summary>
public enum FieldType
{
    /// <summary>An identifier, compared byte for byte.</summary>
    Id,

    /// <summary>Words, compared ignoring case and outer white space.</summary>
    Text,

    /// <summary>One of a closed set of words.</summary>
    Choice,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    Flag,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A date and time of day, to the second.</summary>
    Time,

    /// <summary>Any number of identifiers.</summary>
    IdList,

    /// <summary>Any number of a closed set of words; the word <c>none</c> alone is the empty list.</summary>
    ChoiceList,
}
