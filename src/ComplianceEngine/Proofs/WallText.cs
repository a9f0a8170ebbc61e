using ComplianceEngine.Evaluation;

namespace ComplianceEngine;

/// <summary>Wall-clock times as ISO 8601 text: <c>2019-03-02T14:05:00-05:00</c>; beyond the years 1 to 9999 the moment at the edge.</summary>
internal static class WallText
{
    private const int DateLength = 10;
    private const int TimeLength = 19;
    private const int OffsetLength = 6;

    /// <param name="wall">Seconds since 1970-01-01T00:00:00 on the wall clock.</param>
    /// <param name="offset">Seconds that the wall clock is ahead of UTC; <see langword="null"/> to leave the offset out.</param>
    public static string Format(long wall, int? offset) => string.Create(
        offset is null ? TimeLength : TimeLength + OffsetLength, (wall: Math.Clamp(wall, CalendarDay.FirstSecond, CalendarDay.LastSecond), offset), static (text, moment) => Write(text, moment.wall, moment.offset));

    private static void Write(Span<char> text, long wall, int? offset)
    {
        var (day, second) = Math.DivRem(wall, CalendarDay.Seconds);
        if (second < 0) (day, second) = (day - 1, second + CalendarDay.Seconds);
        CalendarDay.Write(text[..DateLength], (int)day);
        var clock = (int)second;
        text[DateLength] = 'T';
        Two(text[11..], clock / 3600);
        text[13] = ':';
        Two(text[14..], clock / 60 % 60);
        text[16] = ':';
        Two(text[17..], clock % 60);
        if (offset is not { } ahead) return;
        var minutes = Math.Abs(ahead) / 60;
        text[TimeLength] = ahead < 0 ? '-' : '+';
        Two(text[20..], minutes / 60);
        text[22] = ':';
        Two(text[23..], minutes % 60);
    }

    private static void Two(Span<char> text, int number) => (text[0], text[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));
}
