using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceEngine.Readers;

/// <summary>Dates and times written in formats that a description names: <c>MM/dd/yyyy hh:mm:ss tt</c>, or <c>iso</c>.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class ClockFormats(ImmutableArray<string> formats)
{
    /// <summary>Stands for ISO 8601 among other formats.</summary>
    private const string Iso = "iso";

    private const int MaxLength = 64;

    private readonly (string Format, bool HasClock)[] formats = [.. formats.Where(format => format != Iso).Select(format => (format, HasClock(format)))];
    private readonly bool allowsIso = formats.Contains(Iso);

    /// <summary>Whether a format says year, month and day, and the time of day to the minute or not at all.</summary>
    public static bool IsValid(string format)
    {
        if (format == Iso) return true;
        if (format.Length > MaxLength || !format.Contains("yyyy", StringComparison.Ordinal) || !format.Contains('M') || !format.Contains('d')) return false;
        if (format.Any(letter => char.IsAsciiLetter(letter) && !"yMdHhmsftT".Contains(letter))) return false;
        var noon = new DateTime(2018, 11, 25, HasClock(format) ? 22 : 0, HasClock(format) ? 46 : 0, 0);
        return DateTime.TryParseExact(noon.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read == noon;
    }

    public bool TryRead(ReadOnlySpan<byte> value, out ClockReading reading)
    {
        reading = default;
        if (allowsIso && IsoTime.TryRead(value, out reading)) return true;
        if (value.Length > MaxLength) return false;
        Span<char> text = stackalloc char[value.Length];
        for (var i = 0; i < value.Length; i++) text[i] = (char)value[i];
        foreach (var (format, hasClock) in formats)
        {
            if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) continue;
            var days = DateOnly.FromDateTime(time).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
            reading = new ClockReading(days, hasClock ? (int)(time.TimeOfDay.Ticks / TimeSpan.TicksPerSecond) : null, null);
            return true;
        }

        return false;
    }

    private static bool HasClock(string format) => format.Contains('H') || format.Contains('h');
}
