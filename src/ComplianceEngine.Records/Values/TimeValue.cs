namespace ComplianceEngine.Records;

/// <summary>
/// A stored point in time, known to the second, to one of two hours (when clocks went back) or to the day; or why there is none.
/// </summary>
/// <remarks>
/// Eight bytes: 44 bits of seconds since 1970-01-01T00:00:00Z, 17 bits of width in seconds, 3 bits of form.
/// <see langword="default"/> is blank.
/// </remarks>
public readonly record struct TimeValue
{
    private const int FormBits = 3;
    private const int WidthBits = 17;
    private const ulong FormMask = (1UL << FormBits) - 1;
    private const ulong WidthMask = (1UL << WidthBits) - 1;

    private readonly ulong packed;

    private TimeValue(ulong packed) => this.packed = packed;

    private enum Form : ulong
    {
        Blank, Unreadable, Conflicting, NotYet, Exact, Ambiguous, WholeDay,
    }

    /// <summary>Not recorded.</summary>
    public static TimeValue Blank => default;

    /// <summary>Recorded, but not a time, or a wall-clock time that daylight saving skipped.</summary>
    public static TimeValue Unreadable => new((ulong)Form.Unreadable);

    /// <summary>Rows with the same key disagree.</summary>
    public static TimeValue Conflicting => new((ulong)Form.Conflicting);

    /// <summary>Recorded as <c>none</c>: it had not happened when the export was made.</summary>
    public static TimeValue NotYet => new((ulong)Form.NotYet);

    /// <summary>A time known to the second.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    public static TimeValue At(long seconds) => Pack(seconds, 0, Form.Exact);

    /// <summary>A wall-clock time that happened twice because clocks went back.</summary>
    /// <param name="first">The earlier of the two, in seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="second">The later of the two; at most 131,071 seconds after the first.</param>
    public static TimeValue Twice(long first, long second) => Pack(first, second - first, Form.Ambiguous);

    /// <summary>A time of which only the day is known.</summary>
    /// <param name="start">The day's first second, in seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="last">The day's last second; at most 131,071 seconds after the first.</param>
    public static TimeValue OnDay(long start, long last) => Pack(start, last - start, Form.WholeDay);

    /// <summary>Whether there is a time, however wide.</summary>
    public bool IsKnown => (packed & FormMask) >= (ulong)Form.Exact;

    /// <summary>Whether the time is known to the second.</summary>
    public bool IsExact => (packed & FormMask) == (ulong)Form.Exact;

    /// <summary>Whether it is a wall-clock time that happened twice.</summary>
    public bool IsAmbiguous => (packed & FormMask) == (ulong)Form.Ambiguous;

    /// <summary>Whether only the day is known.</summary>
    public bool IsWholeDay => (packed & FormMask) == (ulong)Form.WholeDay;

    /// <summary>The earliest second it can be, since 1970-01-01T00:00:00Z; meaningless unless <see cref="IsKnown"/>.</summary>
    public long Earliest => unchecked((long)packed) >> (FormBits + WidthBits);

    /// <summary>The latest second it can be, since 1970-01-01T00:00:00Z; meaningless unless <see cref="IsKnown"/>.</summary>
    public long Latest => Earliest + (long)((packed >> FormBits) & WidthMask);

    /// <summary>Why there is no time, or that there is one.</summary>
    public FieldState State => (Form)(packed & FormMask) switch
    {
        Form.Blank => FieldState.Blank,
        Form.Unreadable => FieldState.Unreadable,
        Form.Conflicting => FieldState.Conflicting,
        Form.NotYet => FieldState.NotYet,
        _ => FieldState.Known,
    };

    private static TimeValue Pack(long seconds, long width, Form form)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, (long)WidthMask);
        return new TimeValue(unchecked(((ulong)seconds << (FormBits + WidthBits)) | ((ulong)width << FormBits) | (ulong)form));
    }
}
