using ComplianceEngine.Records;
using NodaTime.Text;

namespace ComplianceEngine.TestSupport.Reference;

/// <summary>Reads values in the contract's spelling, sharing nothing with the readers or the row store.</summary>
public sealed class PlainDecoder
{
    private const string None = "none";

    private static readonly string[] Walls = ["uuuu'-'MM'-'dd'T'HH':'mm':'ss", "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd' 'HH':'mm':'ss", "uuuu'-'MM'-'dd' 'HH':'mm"];
    private static readonly LocalDateTimePattern[] WallPatterns = [.. Walls.Select(LocalDateTimePattern.CreateWithInvariantCulture)];
    private static readonly OffsetDateTimePattern[] OffsetPatterns = [.. Walls.Select(wall => OffsetDateTimePattern.CreateWithInvariantCulture(wall + "o<Z+HH:mm>"))];

    private readonly PlainCalendar calendar;

    public PlainDecoder(PlainCalendar calendar, string asOf)
    {
        this.calendar = calendar;
        NotYet = Time(asOf) is { IsKnown: true } made ? new Bounds(made.Moments.Least, long.MaxValue) : Bounds.Anything;
    }

    /// <summary>When that can be which had not happened when the export was made.</summary>
    private Bounds NotYet { get; }

    public PlainValue Decode(FieldDefinition field, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return PlainValue.Blank;
        if (field.IsFreeText) return PlainValue.Known("some text");
        return field.Type switch
        {
            FieldType.Choice => field.Choices.FirstOrDefault(word => IsSame(word, trimmed)) is { } word ? PlainValue.Known(word) : PlainValue.Unreadable,
            FieldType.Flag => Flag(trimmed),
            FieldType.ChoiceList => List(field, trimmed),
            FieldType.IdList => PlainValue.Known(string.Join('|', trimmed.Split('|', StringSplitOptions.TrimEntries).Distinct().Order(StringComparer.Ordinal))),
            FieldType.Date or FieldType.Time when IsSame(trimmed, None) => new PlainValue(FieldState.NotYet, "", NotYet),
            FieldType.Date => Time(trimmed) is { IsKnown: true } time ? PlainValue.Known(calendar.Day(calendar.DayOf(time.Moments.Least))) : PlainValue.Unreadable,
            FieldType.Time => Time(trimmed),
            _ => PlainValue.Known(trimmed),
        };
    }

    private static PlainValue Flag(string text) => text.ToUpperInvariant() switch
    {
        "YES" or "TRUE" or "Y" or "1" => PlainValue.Known("yes"),
        "NO" or "FALSE" or "N" or "0" => PlainValue.Known("no"),
        _ => PlainValue.Unreadable,
    };

    // The word none alone is the empty list; beside others it cannot be read.
    private static PlainValue List(FieldDefinition field, string text)
    {
        var written = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (written is [var only] && IsSame(only, None)) return PlainValue.Known("");
        var read = field.Choices.Where(word => word != None && written.Any(other => IsSame(word, other))).ToList();
        var isRead = written.All(other => read.Exists(word => IsSame(word, other)));
        return new PlainValue(isRead ? FieldState.Known : FieldState.Unreadable, string.Join('|', read), Bounds.Anything);
    }

    private static bool IsSame(string word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private PlainValue? Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? PlainValue.Known(calendar.Day(PlainCalendar.Number(day))) : null;

    private PlainValue Time(string text)
    {
        if (Date(text) is { } wholeDay) return wholeDay;
        foreach (var pattern in WallPatterns)
            if (pattern.Parse(text) is { Success: true, Value: var wall }) return calendar.Wall(wall) is { } moments ? PlainValue.Known(moments) : PlainValue.Unreadable;
        foreach (var pattern in OffsetPatterns)
            if (pattern.Parse(text) is { Success: true, Value: var time }) return PlainValue.Known(new Bounds(time.ToInstant().ToUnixTimeSeconds(), time.ToInstant().ToUnixTimeSeconds()));
        return PlainValue.Unreadable;
    }
}
