using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceEngine.Records;

namespace ComplianceEngine.TestSupport;

/// <summary>Reads values in the contract's spelling, slowly and plainly.</summary>
/// <param name="zone">Where wall-clock times are told.</param>
/// <param name="texts">Where texts and long identifiers are kept.</param>
public sealed partial class ContractText(ZoneClock zone, TextPool texts)
{
    /// <summary>Where wall-clock times are told.</summary>
    public ZoneClock Zone { get; } = zone;

    /// <summary>Writes one field of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">Its text; nothing but white space is blank.</param>
    public void Write(RecordRow row, FieldDefinition field, string text)
    {
        switch (field.Type)
        {
            case FieldType.Id when field.IsKey: row.Key = Id(text); break;
            case FieldType.Id: row.Id(field.Offset) = Id(text); break;
            case FieldType.Text: row.Text(field.Offset) = Text(text, field.IsFreeText); break;
            case FieldType.Choice: row.Choice(field.Offset) = Choice(field, text); break;
            case FieldType.Flag: row.Choice(field.Offset) = Flag(text); break;
            case FieldType.Date: row.Date(field.Offset) = Date(text); break;
            case FieldType.Time: row.Time(field.Offset) = Time(text); break;
            case FieldType.ChoiceList: row.Choices(field.Offset) = Choices(field, text); break;
            default: row.IdList(field.Offset) = Words(text).Length == 0 ? IdListCode.Blank : IdListCode.Of(Ids(text)); break;
        }
    }

    /// <summary>Whether a field's text can be read, and if not, why not.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">Its text.</param>
    public unsafe FieldState StateOf(FieldDefinition field, string text)
    {
        byte* memory = stackalloc byte[field.Record.RowSize];
        var row = new RecordRow(memory);
        row.Clear(field.Record);
        Write(row, field, text);
        return row.StateOf(field);
    }

    /// <summary>An identifier.</summary>
    /// <param name="text">Its text.</param>
    public RecordId Id(string text) => RecordId.Create(Encoding.UTF8.GetBytes(text.Trim()), texts);

    /// <summary>Several identifiers, each once, in order; none if blank or <c>none</c>.</summary>
    /// <param name="text">Their text, separated by <c>|</c>.</param>
    public ImmutableArray<RecordId> Ids(string text) => [.. Words(text).Where(word => !IsNone(word)).Select(Id).Distinct()];

    /// <summary>A point in time.</summary>
    /// <param name="text">An ISO date and time, with or without seconds and offset, a date, or <c>none</c>.</param>
    public TimeValue Time(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return TimeValue.Blank;
        if (IsNone(trimmed)) return TimeValue.NotYet;
        if (TryDay(trimmed) is { } day) return Zone.WholeDay(DateValue.From(day).Days);
        return Moment().Match(trimmed) is { Success: true } match ? Time(match) : TimeValue.Unreadable;
    }

    private TimeValue Time(Match match)
    {
        if (TryDay(match.Groups["day"].Value) is not { } day) return TimeValue.Unreadable;
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59) return TimeValue.Unreadable;
        var wall = (DateValue.From(day).Days * 86_400L) + (hour * 3600) + (minute * 60) + second;
        if (!match.Groups["offset"].Success) return Zone.FromWall(wall);
        var east = (Number(match, "east") * 3600) + (Number(match, "eastminute") * 60);
        return TimeValue.At(match.Groups["sign"].Value == "-" ? wall + east : wall - east);
    }

    [GeneratedRegex(@"^(?<day>.{10})[Tt ](?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)([.,]\d+)?)?(?<offset> ?([Zz]|(?<sign>[+-])(?<east>\d\d)(:?(?<eastminute>\d\d))?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    private DateValue Date(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return DateValue.Blank;
        if (IsNone(trimmed)) return DateValue.NotYet;
        if (TryDay(trimmed) is { } day) return DateValue.From(day);
        return Time(trimmed) is { IsKnown: true } time ? new DateValue(Zone.DayOf(time.Earliest)) : DateValue.Unreadable;
    }

    private static DateOnly? TryDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static byte Choice(FieldDefinition field, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return ChoiceCode.Blank;
        var code = CodeOf(field, trimmed);
        return code == 0 ? ChoiceCode.Unreadable : (byte)code;
    }

    private static byte Flag(string text) => text.Trim().ToLowerInvariant() switch
    {
        "" => ChoiceCode.Blank,
        "yes" or "true" or "y" or "1" => ChoiceCode.Yes,
        "no" or "false" or "n" or "0" => ChoiceCode.No,
        _ => ChoiceCode.Unreadable,
    };

    private static ChoiceSet Choices(FieldDefinition field, string text)
    {
        var words = Words(text);
        if (words.Length == 0) return default;
        if (words is [var only] && IsNone(only)) return ChoiceSet.Empty;
        var set = default(ChoiceSet);
        foreach (var word in words)
            set = CodeOf(field, word) is > 0 and var code && !IsNone(word) ? set.With(code) : set.WithUnreadable();
        return set;
    }

    private static int CodeOf(FieldDefinition field, string word)
    {
        for (var i = 0; i < field.Choices.Length; i++)
            if (field.Choices[i].Equals(word, StringComparison.OrdinalIgnoreCase)) return i + 1;
        return 0;
    }

    private static bool IsNone(string word) => word.Equals("none", StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string text) => text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private uint Text(string text, bool presenceOnly)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return TextCode.Blank;
        return presenceOnly ? TextCode.Present : texts.Intern(Encoding.UTF8.GetBytes(trimmed));
    }
}
