using ComplianceEngine.Records;

namespace ComplianceEngine.Readers;

/// <summary>What a date and time says, before a zone gives it a place in time.</summary>
/// <param name="Days">Days since 1970-01-01.</param>
/// <param name="Seconds">Seconds since midnight; <see langword="null"/> if only the day is told.</param>
/// <param name="Offset">Seconds east of Greenwich; <see langword="null"/> for wall-clock time.</param>
internal readonly record struct ClockReading(int Days, int? Seconds, int? Offset)
{
    private const long SecondsPerDay = 86_400;

    /// <summary>The time; unreadable if daylight saving skipped it.</summary>
    public TimeValue ToTime(ZoneClock zone)
    {
        if (Seconds is not { } seconds) return zone.WholeDay(Days);
        var wall = (Days * SecondsPerDay) + seconds;
        return Offset is { } east ? TimeValue.At(wall - east) : zone.FromWall(wall);
    }

    /// <summary>The day: as told, or where an offset is told, the day it then was in the zone.</summary>
    public DateValue ToDate(ZoneClock zone) =>
        Offset is { } east ? new DateValue(zone.DayOf((Days * SecondsPerDay) + Seconds.GetValueOrDefault() - east)) : new DateValue(Days);
}
