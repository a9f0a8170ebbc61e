using System.Globalization;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Benchmarks.Peers;

/// <summary>Reads the times of generated exports: a day, or a day and a time of day with or without seconds, on New York's clock.</summary>
/// <param name="asOf">When the export was made, on that clock.</param>
internal sealed class MomentReader(DateTime asOf)
{
    private readonly Moment notYet = Moment.NotYet(ZoneClock.NewYork.FromWall(SecondsOf(asOf)).Earliest);

    public Moment Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return Moment.Blank;
        if (text.SequenceEqual("none"u8)) return notYet;
        Span<char> characters = stackalloc char[text.Length];
        Encoding.UTF8.GetChars(text, characters);
        if (!DateOnly.TryParseExact(characters[..Math.Min(10, characters.Length)], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Moment.Unknown;
        if (text.Length == 10) return Moment.Of(ZoneClock.NewYork.WholeDay(DateValue.From(day).Days));
        return Moment.Of(ZoneClock.NewYork.FromWall((DateValue.From(day).Days * 86_400L) + TimeOfDay(text[11..])));
    }

    private static int TimeOfDay(ReadOnlySpan<byte> text) =>
        (Digits(text) * 3600) + (Digits(text[3..]) * 60) + (text.Length > 5 ? Digits(text[6..]) : 0);

    private static int Digits(ReadOnlySpan<byte> text) => ((text[0] - '0') * 10) + text[1] - '0';

    private static long SecondsOf(DateTime wall) => (long)(wall - DateTime.UnixEpoch).TotalSeconds;
}
