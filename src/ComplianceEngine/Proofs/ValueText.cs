using System.Numerics;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Records;

namespace ComplianceEngine;

/// <summary>Values in the contract's spelling.</summary>
internal static class ValueText
{
    /// <summary>A field's value; <see langword="null"/> if it is unknown, or private and no identifier.</summary>
    public static string? Format(RecordRow row, FieldDefinition field, DatasetContext dataset)
    {
        if (!row.Exists) return null;
        if (field.Type == FieldType.IdList) return row.Person.IsKnown ? row.Person.ToText(dataset.Texts) : null;
        if (field.IsPrivate && field.Type != FieldType.Id) return null;
        return row.StateOf(field) switch
        {
            FieldState.NotYet => "none",
            FieldState.Known => FormatKnown(row, field, dataset),
            _ => null,
        };
    }

    /// <summary>A moment with seconds and offset; without offset if the wall-clock time happened twice; the day if that is all that is known.</summary>
    public static string? Format(TimeRange range, ZoneClock zone)
    {
        if (range.Earliest == long.MinValue || range.Latest == long.MaxValue) return null;
        if (range.IsExact) return Wall(range.Earliest, zone, withOffset: true);
        var day = zone.DayOf(range.Earliest);
        if (range.Earliest == zone.StartOfDay(day) && range.Latest == zone.StartOfDay(day + 1) - 1) return CalendarDay.Format(day);
        return Wall(range.Earliest, zone, withOffset: false) == Wall(range.Latest, zone, withOffset: false) ? Wall(range.Earliest, zone, withOffset: false) : null;
    }

    private static string FormatKnown(RecordRow row, FieldDefinition field, DatasetContext dataset) => field.Type switch
    {
        FieldType.Choice or FieldType.Flag => field.Choices[row.Choice(field.Offset) - 1],
        FieldType.ChoiceList => FormatList(row.Choices(field.Offset), field),
        FieldType.Text => dataset.Texts.GetText(row.Text(field.Offset)),
        FieldType.Date => CalendarDay.Format(row.Date(field.Offset).Days),
        FieldType.Time => FormatTime(row.Time(field.Offset), dataset.Zone),
        _ => row.Id(field.Offset).ToText(dataset.Texts),
    };

    private static string FormatList(ChoiceSet list, FieldDefinition field)
    {
        if (list.Members == 0) return "none";
        var words = new string[BitOperations.PopCount(list.Members)];
        var members = list.Members;
        for (var i = 0; i < words.Length; i++, members &= members - 1) words[i] = field.Choices[BitOperations.TrailingZeroCount(members)];
        return words.Length == 1 ? words[0] : string.Join('|', words);
    }

    private static string FormatTime(TimeValue time, ZoneClock zone) => time.IsWholeDay
        ? CalendarDay.Format(zone.DayOf(time.Earliest))
        : Wall(time.Earliest, zone, withOffset: time.IsExact);

    private static string Wall(long seconds, ZoneClock zone, bool withOffset)
    {
        var offset = zone.OffsetAt(seconds);
        return WallText.Format(seconds + offset, withOffset ? offset : null);
    }
}
