using System.Globalization;
using ComplianceEngine.Records;

namespace ComplianceEngine.Dossiers;

/// <summary>
/// A date and time of day as it was recorded: to the second, as a wall clock told it, or as a whole day; that it had not happened; or
/// that it is not known. <see langword="default"/> is <see cref="Unknown"/>.
/// </summary>
/// <remarks>Parts of a second are cut off.</remarks>
public readonly record struct RecordedTime
{
    private readonly Form form;
    private readonly long ticks;

    private RecordedTime(Form form, long ticks) => (this.form, this.ticks) = (form, ticks);

    private enum Form : byte
    {
        Unknown, None, Moment, Day, Wall,
    }

    /// <summary>It was not recorded. That never means that it did not happen.</summary>
    public static RecordedTime Unknown => default;

    /// <summary>It had not happened by the dossier's <see cref="DossierBuilder.AsOf"/>.</summary>
    public static RecordedTime None => new(Form.None, 0);

    /// <summary>Whether it is not known.</summary>
    public bool IsUnknown => form == Form.Unknown;

    /// <summary>Whether it had not happened.</summary>
    public bool IsNone => form == Form.None;

    /// <summary>A moment.</summary>
    /// <param name="moment">The moment; its offset only says how it is written.</param>
    public static RecordedTime At(DateTimeOffset moment) => new(Form.Moment, moment.UtcTicks);

    /// <summary>Some time on a day of the dossier's time zone: what is compared with it must hold for every second of that day.</summary>
    /// <param name="day">The day.</param>
    public static RecordedTime On(DateOnly day) => new(Form.Day, day.DayNumber);

    /// <summary>What a wall clock of the dossier's time zone told. A time that clocks told twice stands for both.</summary>
    /// <param name="wall">The time told.</param>
    /// <exception cref="ArgumentException">The time says that it is UTC: use <see cref="At"/>.</exception>
    public static RecordedTime Local(DateTime wall) =>
        wall.Kind == DateTimeKind.Utc ? throw new ArgumentException("a time in UTC is no wall-clock time", nameof(wall)) : new(Form.Wall, wall.Ticks);

    /// <summary>A moment.</summary>
    /// <param name="moment">The moment.</param>
    public static implicit operator RecordedTime(DateTimeOffset moment) => At(moment);

    /// <summary>A moment, or unknown.</summary>
    /// <param name="moment">The moment; <see langword="null"/> if it is not known.</param>
    public static implicit operator RecordedTime(DateTimeOffset? moment) => moment is { } known ? At(known) : Unknown;

    /// <summary>Some time on a day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator RecordedTime(DateOnly day) => On(day);

    /// <summary>The time as the contract spells it; empty if unknown.</summary>
    public override string ToString() => form switch
    {
        Form.None => "none",
        Form.Moment => new DateTimeOffset(ticks, TimeSpan.Zero).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        Form.Day => DateOnly.FromDayNumber((int)ticks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Form.Wall => new DateTime(ticks).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The time as stored; unreadable if the zone's clocks skipped it.</summary>
    internal TimeValue ToValue(ZoneClock zone) => form switch
    {
        Form.None => TimeValue.NotYet,
        Form.Moment => TimeValue.At(Seconds),
        Form.Day => zone.WholeDay(DateValue.From(DateOnly.FromDayNumber((int)ticks)).Days),
        Form.Wall => zone.FromWall(Seconds),
        _ => TimeValue.Blank,
    };

    // Since 1970, whole seconds towards the past.
    private long Seconds => (ticks / TimeSpan.TicksPerSecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond);
}
