using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ComplianceEngine.Readers;

/// <summary>
/// Reads dates and times written the way that exports nearly always write them, <c>2018-03-05</c> and <c>2018-03-05T10:00:00</c>, eight
/// bytes at a time. Whatever else is a date or a time too, <see cref="IsoTime"/> reads.
/// </summary>
internal static class PlainTime
{
    public const int DateLength = 10;
    public const int Length = 19;

    private const ulong HighBits = 0x8080_8080_8080_8080;

    // Of each byte of "0000-00-" and so on: what turns a right one into a digit's value or 0, and what lifts any other to its highest bit.
    private const ulong YearMonth = 0x2D30_302D_3030_3030;
    private const ulong YearMonthLimit = 0x7F76_767F_7676_7676;
    private const ulong DayClock = 0x3030_3A30_3054_3030;
    private const ulong DayClockLimit = 0x7676_7F76_767F_7676;
    private const uint Seconds = 0x3030_3A30;
    private const uint SecondsLimit = 0x7676_7F76;

    /// <summary>Reads <c>2018-03-05T10:00:00</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="days">Days since 1970-01-01.</param>
    /// <param name="seconds">Seconds since midnight.</param>
    /// <returns>Whether it is written so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> value, out int days, out int seconds)
    {
        days = seconds = 0;
        if (value.Length != Length) return false;
        var date = BinaryPrimitives.ReadUInt64LittleEndian(value) ^ YearMonth;
        var clock = BinaryPrimitives.ReadUInt64LittleEndian(value[8..]) ^ DayClock;
        var last = BinaryPrimitives.ReadUInt32LittleEndian(value[15..]) ^ Seconds;
        unchecked
        {
            var wrong = (date + YearMonthLimit) | date | (clock + DayClockLimit) | clock | (last + SecondsLimit) | last;
            if ((wrong & HighBits) != 0) return false;
        }

        clock = Pairs(clock);
        var (hour, minute, second) = (Pair(clock, 3), Pair(clock, 6), Pair(Pairs(last), 2));
        seconds = (hour * 3600) + (minute * 60) + second;
        return hour < 24 && minute < 60 && second < 60 && TryGetDay(Pairs(date), Pair(clock, 0), out days);
    }

    /// <summary>Reads <c>2018-03-05</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="days">Days since 1970-01-01.</param>
    /// <returns>Whether it is written so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryReadDate(ReadOnlySpan<byte> value, out int days)
    {
        days = 0;
        if (value.Length != DateLength) return false;
        var date = BinaryPrimitives.ReadUInt64LittleEndian(value) ^ YearMonth;
        var (tens, ones) = (value[8] - '0', value[9] - '0');
        unchecked
        {
            if ((((date + YearMonthLimit) | date) & HighBits) != 0 || (uint)tens > 9 || (uint)ones > 9) return false;
        }

        return TryGetDay(Pairs(date), (tens * 10) + ones, out days);
    }

    private static bool TryGetDay(ulong date, int day, out int days) => CivilDay.TryGet((Pair(date, 0) * 100) + Pair(date, 2), Pair(date, 5), day, out days);

    // Each byte becomes ten times its value and the next one's.
    private static ulong Pairs(ulong digits) => unchecked((digits * 10) + (digits >> 8));

    private static int Pair(ulong pairs, int at) => (int)((pairs >> (8 * at)) & 0xFF);
}
