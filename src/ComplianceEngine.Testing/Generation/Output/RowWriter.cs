using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ComplianceEngine.Records;

namespace ComplianceEngine.Testing.Generation;

/// <summary>
/// Writes a row's cells in the contract's order, and does to them what happens to real exports: some are blank, some cannot be
/// read, some times are only dates.
/// </summary>
/// <remarks>
/// What happens to a cell hangs on the row's own sequence of chances, so that a row written twice comes out the same, save for
/// the one cell that <see cref="Begin"/> may be told to alter.
/// </remarks>
internal sealed class RowWriter(CsvOutput output, RecordSchema schema)
{
    /// <summary>No cell is altered.</summary>
    public const int Unaltered = 0;

    /// <summary>The first cell, counting from 1, after those that name the record and its person.</summary>
    public const int FirstAlterable = 3;

    private const int BlankInThousand = 30;
    private const int UnreadableInThousand = 1;
    private const int DateOnlyInThousand = 15;

    private static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create(",\"\n"u8);

    private SeededRandom damage;
    private int altered;
    private int column;

    private bool Altering => column == altered;

    public void WriteHeader()
    {
        for (var i = 0; i < schema.Fields.Length; i++)
        {
            if (i > 0) output.Write((byte)',');
            output.Write(Encoding.UTF8.GetBytes(schema.Fields[i].Name));
        }

        output.EndHeader();
    }

    public void Begin(SeededRandom damage, int altered)
    {
        this.damage = damage;
        this.altered = altered;
        column = 0;
    }

    /// <summary>Checks that the row has all its cells.</summary>
    public void End()
    {
        if (column != schema.Fields.Length)
            throw new InvalidOperationException($"a row of `{schema.Name}` has {column} cells, not {schema.Fields.Length}");
    }

    /// <summary>An identifier that nothing happens to: the key, or the person.</summary>
    public void Key(RecordLabel label)
    {
        NextCell();
        Label(label);
    }

    /// <summary>Several identifiers; lost only rarely, since a message about nobody known is of little use.</summary>
    public void Keys(ReadOnlySpan<RecordLabel> labels)
    {
        NextCell();
        if (Lost(BlankInThousand / 10)) return;
        for (var i = 0; i < labels.Length; i++)
        {
            if (i > 0) output.Write((byte)'|');
            Label(labels[i]);
        }
    }

    /// <summary>An identifier of another record; none if <see langword="null"/>.</summary>
    public void Id(RecordLabel? label)
    {
        NextCell();
        if (label is { } known && !Lost(BlankInThousand)) Label(Altering ? known.Neighbor() : known);
    }

    public void Blank() => NextCell();

    /// <summary>A word of a choice; none if empty.</summary>
    public void Choice(string word)
    {
        NextCell();
        if (word.Length == 0 || Lost(BlankInThousand) || Unreadable("???"u8)) return;
        Ascii(Altering ? OtherWord(word) : word);
    }

    /// <summary>Yes or no; neither if <see langword="null"/>.</summary>
    public void Flag(bool? value)
    {
        NextCell();
        if (value is not { } known || Lost(BlankInThousand) || Unreadable("X"u8)) return;
        output.Write(known != Altering ? "yes"u8 : "no"u8);
    }

    /// <summary>A list of words, separated by <c>|</c>.</summary>
    public void Choices(params ReadOnlySpan<string> words)
    {
        NextCell();
        if (Lost(BlankInThousand)) return;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) output.Write((byte)'|');
            Ascii(Altering ? OtherWord(words[i]) : words[i]);
        }
    }

    /// <summary>A calendar date, from a time of that day.</summary>
    public void Date(long wall)
    {
        NextCell();
        if (wall == WallTime.Unknown || Lost(BlankInThousand) || Unreadable("00/00/0000"u8)) return;
        if (wall > WallTime.AsOf) output.Write("none"u8);
        else Day(WallTime.DayOf(wall) + (Altering ? 1 : 0));
    }

    public void Time(long wall)
    {
        NextCell();
        if (wall == WallTime.Unknown || Lost(BlankInThousand) || Unreadable("25:61"u8)) return;
        if (wall > WallTime.AsOf)
        {
            output.Write("none"u8);
            return;
        }

        if (Altering) wall += 47 * WallTime.Minute;
        Day(WallTime.DayOf(wall));
        if (damage.Chance(DateOnlyInThousand)) return;
        output.Write((byte)'T');
        Clock((int)(wall % WallTime.Day));
    }

    /// <summary>Words of plain ASCII; none if empty.</summary>
    public void Text(string text)
    {
        NextCell();
        if (text.Length == 0 || Lost(BlankInThousand)) return;
        Ascii(text);
        if (Altering) output.Write("x"u8);
    }

    /// <summary>Free text, quoted where commas, quotes or line breaks ask for it.</summary>
    public void FreeText(ReadOnlySpan<byte> text)
    {
        NextCell();
        if (Lost(BlankInThousand)) return;
        if (!text.ContainsAny(NeedsQuotes))
        {
            output.Write(text);
            return;
        }

        output.Write((byte)'"');
        while (text.IndexOf((byte)'"') is >= 0 and var quote)
        {
            output.Write(text[..(quote + 1)]);
            output.Write((byte)'"');
            text = text[(quote + 1)..];
        }

        output.Write(text);
        output.Write((byte)'"');
    }

    private void NextCell()
    {
        if (column++ > 0) output.Write((byte)',');
    }

    private bool Lost(int inThousand) => damage.Chance(inThousand);

    private bool Unreadable(ReadOnlySpan<byte> instead)
    {
        if (!damage.Chance(UnreadableInThousand) || !damage.Chance(100)) return false;
        output.Write(instead);
        return true;
    }

    private void Ascii(string text) => output.Advance(Encoding.ASCII.GetBytes(text, output.Room));

    private string OtherWord(string word)
    {
        var words = schema.Fields[column - 1].Choices;
        return words[(words.IndexOf(word) + 1) % words.Length];
    }

    private void Label(RecordLabel label)
    {
        output.Write(label.Kind);
        Utf8Formatter.TryFormat(label.Person, output.Room, out var written, new StandardFormat('D', 7));
        output.Advance(written);
        if (label.Ordinal == RecordLabel.NoOrdinal) return;
        Digits(label.Ordinal);
    }

    private void Day(int days)
    {
        DateOnly.FromDayNumber(days + UnixDay).TryFormat(output.Room, out var written, "O", CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private void Clock(int seconds)
    {
        Digits(seconds / 3600);
        output.Write((byte)':');
        Digits(seconds / 60 % 60);

        // Some systems leave the seconds out.
        if (damage.Chance(20)) return;
        output.Write((byte)':');
        Digits(seconds % 60);
    }

    private void Digits(int number)
    {
        output.Write((byte)('0' + (number / 10)));
        output.Write((byte)('0' + (number % 10)));
    }

    private static readonly int UnixDay = new DateOnly(1970, 1, 1).DayNumber;
}
