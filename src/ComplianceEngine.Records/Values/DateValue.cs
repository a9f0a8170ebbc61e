namespace ComplianceEngine.Records;

/// <summary>A stored calendar date, or why there is none.</summary>
/// <remarks><see langword="default"/> is 1970-01-01, not blank: a row must be made blank explicitly.</remarks>
/// <param name="Days">Days since 1970-01-01; the lowest four numbers stand for the states without a date.</param>
public readonly record struct DateValue(int Days)
{
    /// <summary>Not recorded.</summary>
    public static readonly DateValue Blank = new(int.MinValue);

    /// <summary>Recorded, but not a date.</summary>
    public static readonly DateValue Unreadable = new(int.MinValue + 1);

    /// <summary>Rows with the same key disagree.</summary>
    public static readonly DateValue Conflicting = new(int.MinValue + 2);

    /// <summary>Recorded as <c>none</c>: it had not happened when the export was made.</summary>
    public static readonly DateValue NotYet = new(int.MinValue + 3);

    /// <summary>Whether there is a date.</summary>
    public bool IsKnown => Days > NotYet.Days;

    /// <summary>Why there is no date, or that there is one.</summary>
    public FieldState State => IsKnown ? FieldState.Known
        : Days == Blank.Days ? FieldState.Blank
        : Days == Unreadable.Days ? FieldState.Unreadable
        : Days == Conflicting.Days ? FieldState.Conflicting
        : FieldState.NotYet;

    /// <summary>A date as stored.</summary>
    /// <param name="date">The date.</param>
    public static DateValue From(DateOnly date) => new(date.DayNumber - UnixDay);

    /// <summary>The calendar date.</summary>
    /// <exception cref="InvalidOperationException">There is no date.</exception>
    public DateOnly ToDateOnly() => IsKnown ? DateOnly.FromDayNumber(Days + UnixDay) : throw new InvalidOperationException("the field holds no date");

    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;
}
