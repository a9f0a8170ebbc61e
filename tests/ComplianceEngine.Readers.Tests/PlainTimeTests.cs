using System.Text;
using CsCheck;

namespace ComplianceEngine.Readers.Tests;

/// <summary>The quick way to read dates and times says what the thorough one says, and leaves to it what it does not know.</summary>
public sealed class PlainTimeTests
{
    private static readonly Gen<char> AnyCharacter = Gen.OneOf(Gen.Char['-', ':'], Gen.OneOf('T', 't', ' ', '0', '\u007F', '\u00FF'));

    // A date and time in whose text a few characters were changed, whether it is one still or not.
    private static readonly Gen<string> Texts =
        from year in Gen.Int[0, 9_999]
        from month in Gen.Int[0, 13]
        from day in Gen.Int[0, 32]
        from hour in Gen.Int[0, 25]
        from minute in Gen.Int[0, 61]
        from second in Gen.Int[0, 61]
        from changes in Gen.Select(Gen.Int[0, 18], AnyCharacter).Array[0, 2]
        select Change($"{year:D4}-{month:D2}-{day:D2}T{hour:D2}:{minute:D2}:{second:D2}", changes);

    [Test]
    public void Times_are_read_as_the_thorough_way_reads_them() => Texts.Sample(
        text =>
        {
            var bytes = Encoding.Latin1.GetBytes(text);
            var isTime = IsoTime.TryRead(bytes, out var reading);
            var isPlain = PlainTime.TryRead(bytes, out var days, out var seconds);
            return isPlain ? isTime && reading == new ClockReading(days, seconds, null) : !isTime || text[10] != 'T' || text[16] != ':';
        }, iter: 200_000);

    [Test]
    public void Dates_are_read_as_the_thorough_way_reads_them() => Texts.Sample(
        text =>
        {
            var bytes = Encoding.Latin1.GetBytes(text[..10]);
            var isDate = IsoTime.TryReadDate(bytes, out var expected);
            return PlainTime.TryReadDate(bytes, out var days) == isDate && (!isDate || days == expected);
        }, iter: 200_000);

    [TestCase("")]
    [TestCase("2018-03-05T10:00")]
    [TestCase("2018-03-05T10:00:00Z")]
    [TestCase("none")]
    public void Other_lengths_are_left_to_the_thorough_way(string text) => Assert.Multiple(() =>
    {
        Assert.That(PlainTime.TryRead(Encoding.UTF8.GetBytes(text), out _, out _), Is.False);
        Assert.That(PlainTime.TryReadDate(Encoding.UTF8.GetBytes(text), out _), Is.False);
    });

    private static string Change(string text, (int Place, char With)[] changes)
    {
        var changed = text.ToCharArray();
        foreach (var (place, with) in changes) changed[place] = with;
        return new string(changed);
    }
}
