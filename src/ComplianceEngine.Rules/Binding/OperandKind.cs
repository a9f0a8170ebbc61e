namespace ComplianceEngine.Rules;

/// <summary>What stands after an operator.</summary>
public enum OperandKind
{
    /// <summary>One word: a value that the field allows, or a text.</summary>
    Word,

    /// <summary>A list of such words.</summary>
    Words,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>A time expression: <c>act</c>, a field, a day, or one made from these.</summary>
    Time,

    /// <summary>A length of time, fixed or a parameter's; the time it is measured from stands under the operator's partner.</summary>
    Distance,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Another field, written <c>scope.field</c>.</summary>
    Field,
}
