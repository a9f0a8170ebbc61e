using System.Runtime.CompilerServices;

namespace ComplianceEngine.Readers;

/// <summary>Reads ISO 8601 dates and times from bytes.</summary>
internal static class IsoTime
{
    public const int DateLength = 10;
    private const int MaxOffset = 18 * 3600;

    /// <summary>Reads <c>2018-03-05</c>.</summary>
    /// <param name="value">Exactly the date.</param>
    /// <param name="days">Days since 1970-01-01.</param>
    public static bool TryReadDate(ReadOnlySpan<byte> value, out int days)
    {
        days = 0;
        if (value.Length != DateLength || value[4] != '-' || value[7] != '-') return false;
        var century = Two(value[0], value[1]);
        var year = Two(value[2], value[3]);
        return (century | year) >= 0 && CivilDay.TryGet((century * 100) + year, Two(value[5], value[6]), Two(value[8], value[9]), out days);
    }

    /// <summary>Reads a date, or a date and time of day: <c>2018-03-05T10:00:00</c>, with or without seconds, fraction, offset or <c>Z</c>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> value, out ClockReading reading)
    {
        reading = default;
        if (value.Length < DateLength || !TryReadDate(value[..DateLength], out var days)) return false;
        reading = new ClockReading(days, null, null);
        if (value.Length == DateLength) return true;
        if (!TryReadClock(value[DateLength..], out var seconds, out var offset)) return false;
        reading = new ClockReading(days, seconds, offset);
        return true;
    }

    /// <summary>Reads what follows a date: <c>T10:00:00</c> and an offset, if any.</summary>
    private static bool TryReadClock(ReadOnlySpan<byte> value, out int seconds, out int? offset)
    {
        seconds = 0;
        offset = null;
        if (value.Length < 6 || value[0] is not ((byte)'T' or (byte)'t' or (byte)' ') || value[3] != ':') return false;
        var hour = Two(value[1], value[2]);
        var minute = Two(value[4], value[5]);
        var second = 0;
        var rest = value[6..];
        if (rest.Length >= 3 && rest[0] == ':')
        {
            second = Two(rest[1], rest[2]);
            rest = SkipFraction(rest[3..]);
        }

        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        seconds = (hour * 3600) + (minute * 60) + second;
        return rest.IsEmpty || TryReadOffset(rest, out offset);
    }

    private static ReadOnlySpan<byte> SkipFraction(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || value[0] is not ((byte)'.' or (byte)',')) return value;
        var end = value[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? default : end == 0 ? value : value[(1 + end)..];
    }

    // Z, +hh, +hhmm or +hh:mm; a space may stand before it.
    private static bool TryReadOffset(ReadOnlySpan<byte> value, out int? offset)
    {
        offset = null;
        if (value[0] == ' ') value = value[1..];
        if (value is [(byte)'Z' or (byte)'z'])
        {
            offset = 0;
            return true;
        }

        if (value.Length is not (3 or 5 or 6) || value[0] is not ((byte)'+' or (byte)'-')) return false;
        if (value.Length == 6 && value[3] != ':') return false;
        var hours = Two(value[1], value[2]);
        var minutes = value.Length == 3 ? 0 : Two(value[^2], value[^1]);
        if (hours < 0 || minutes is < 0 or > 59) return false;
        var east = (hours * 3600) + (minutes * 60);
        if (east > MaxOffset) return false;
        offset = value[0] == '-' ? -east : east;
        return true;
    }

    // The number in two digits; negative if one of them is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Two(byte tens, byte ones)
    {
        var (first, second) = (tens - '0', ones - '0');
        return unchecked((uint)first) > 9 || unchecked((uint)second) > 9 ? int.MinValue : (first * 10) + second;
    }
}
