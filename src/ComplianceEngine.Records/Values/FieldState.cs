namespace ComplianceEngine.Records;

/// <summary>Whether a field has a value, and if not, why not. Everything but <see cref="Known"/> and <see cref="NotYet"/> is unknown.</summary>
public enum FieldState
{
    /// <summary>Nothing was recorded. It never means no.</summary>
    Blank,

    /// <summary>Something was recorded that cannot be read as the field's type.</summary>
    Unreadable,

    /// <summary>Rows with the same key disagree.</summary>
    Conflicting,

    /// <summary>Recorded as <c>none</c>: it had not happened when the export was made. Dates and times only.</summary>
    NotYet,

    /// <summary>A value was recorded.</summary>
    Known,
}
