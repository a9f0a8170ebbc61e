using System.Collections.Immutable;
using ComplianceEngine.Records;
using static ComplianceEngine.Rules.KeyShape;

namespace ComplianceEngine.Rules;

/// <summary>The shapes of conditions.</summary>
public static class ConditionShapes
{
    internal const string Always = "always";
    internal const string Never = "never";

    internal static readonly KeyShape All = Required("all", Words.Several(ConditionShape.Instance), "Every one of these holds.");
    internal static readonly KeyShape Any = Required("any", Words.Several(ConditionShape.Instance), "At least one of these holds.");
    internal static readonly KeyShape None = Required("none", Words.Several(ConditionShape.Instance), "None of these holds.");
    internal static readonly KeyShape Exists = Required("exists", Words.Record, "The person has such a record; with `sharing`, anybody has.");
    internal static readonly KeyShape Latest = Required("latest", Words.Record, "The person's latest such record is as `where` says.");
    internal static readonly KeyShape Reading = Required("reading", Words.Known(NameKind.Reading), "An open question of law; under each answer stands what then must hold.");
    internal static readonly KeyShape As = Optional("as", Words.New(NameKind.Alias), "The name that the record bears inside.");
    internal static readonly KeyShape Where = Optional("where", ConditionShape.Instance, "What holds of the record.");
    internal static readonly KeyShape LatestWhere = Required("where", ConditionShape.Instance, "What holds of the record.");
    internal static readonly KeyShape CompleteWhen = Optional("complete_when", ConditionShape.Instance, "When every such record of the person is on record, so that there are no others.");
    internal static readonly KeyShape Sharing = Required("sharing", Words.Several(Words.Field), "The identifiers that the records have in common with one in scope.");
    internal static readonly KeyShape AtLeast = Optional("at_least", Words.Number, "How many there must be.");
    internal static readonly KeyShape LatestBy = Optional("by", Words.Text, "The date or time that makes it the latest.");
    internal static readonly KeyShape NotAfter = Optional("not_after", TimeShape.Instance, "Only records that are not later than this.");

    internal static readonly KeyShape Meets = Required("meets", Words.Known(NameKind.Criterion), "The criterion that must hold of it.");
    internal static readonly KeyShape At = Optional("at", TimeShape.Instance, "The moment as of which the criterion is asked; else the act.");
    internal static readonly KeyShape ListedIn = Required("listed_in", Words.Known(NameKind.OffenseList), "The list of offenses that the charge must be on.");
    internal static readonly KeyShape ListedBy = Optional("by", Words.Text, "The field that names the section; else `section`.");
    internal static readonly KeyShape ListedOn = Optional("on", TimeShape.Instance, "The day whose list is meant; else that of the act.");

    internal static readonly KeyShape TimeIn = Required("time_in", Words.Record, "The records whose days lengthen the look-back.");
    internal static readonly KeyShape WindowFrom = Required("from", TimeShape.Instance, "The start of the span whose days count.");
    internal static readonly KeyShape WindowTo = Required("to", TimeShape.Instance, "The end of the span whose days count.");
    internal static readonly MappingShape Tolling = new("tolling", TimeIn, As, Where, WindowFrom, WindowTo);

    internal static readonly KeyShape Group = Required("sharing", Words.Field, "The text that the records have in common, such as the facility.");
    internal static readonly KeyShape Percentile = Required("percentile", Words.Number, "The percentile of the times of day, by the nearest rank; from 1.");
    internal static readonly KeyShape Fewest = Required("at_least", Words.Number, "The fewest records that tell what is usual.");
    internal static readonly KeyShape DayBegins = Optional("day_begins", Words.Number, "The hour from which a day is reckoned; else midnight.");
    internal static readonly MappingShape Usual = new("usual", Group, Percentile, Fewest, DayBegins, As, Where);

    private static readonly WordShape ExcludedDays = new(WordKind.Name, CalendarWords.Weekdays) { RefersTo = NameKind.HolidayList };

    /// <summary>The only conditions of one word.</summary>
    public static readonly WordShape Constant = Words.Choice(Always, Never);

    /// <summary>The forms that have a head of their own.</summary>
    public static readonly ImmutableArray<MappingShape> Forms =
    [
        new("all", All),
        new("any", Any),
        new("none", None),
        new("exists", Exists, As, Where, CompleteWhen),
        new("exists-sharing", Exists, Sharing, AtLeast, As, Where),
        new("latest", Latest, As, LatestBy, NotAfter, LatestWhere),
        new("by-reading", Reading) { Rest = new EntryShape(Words.Known(NameKind.Option), ConditionShape.Instance, "What must hold if the question is answered so.") },
    ];

    /// <summary>The forms of what is asked of a record in scope, under the record's name.</summary>
    public static readonly ImmutableArray<MappingShape> Asked = [new("meets", Meets, At), new("listed", ListedIn, ListedBy, ListedOn)];

    /// <summary>The word that names a record in scope.</summary>
    public static readonly WordShape ScopeName = Words.Scope;

    /// <summary>The key under which an open question is named.</summary>
    public static readonly string ReadingKey = Reading.Name;

    /// <summary>The words that a condition can begin with.</summary>
    internal static readonly ImmutableArray<string> Heads = [.. Forms.Select(form => form.Keys[0].Name).Distinct()];

    /// <summary>The words that go with a head and are none.</summary>
    internal static readonly ImmutableArray<string> Modifiers = [.. Forms.SelectMany(form => form.Keys.Skip(1)).Select(key => key.Name).Distinct()];

    /// <summary>The tests that a field can be put to.</summary>
    /// <param name="field">The field; <see langword="null"/> for one whose type is not known.</param>
    /// <returns>One shape for each row of the operator table that fits, in the table's order.</returns>
    public static ImmutableArray<MappingShape> TestsOf(FieldDefinition? field) =>
        [.. OperatorTable.All.Where(row => Fits(row, field)).Select(row => TestBy(row, field))];

    private static bool Fits(ConditionOperator row, FieldDefinition? field) =>
        field is null || (row.FieldTypes.Contains(field.Type) && (row.AsksPresenceOnly || !field.IsFreeText));

    private static MappingShape TestBy(ConditionOperator row, FieldDefinition? field)
    {
        var keys = ImmutableArray.CreateBuilder<KeyShape>();
        keys.Add(Required(row.Key, Operand(row.Operand, field), row.Meaning));
        if (row.Partner is { } partner) keys.Add(Required(partner, TimeShape.Instance, $"The time that `{row.Key}` is measured from."));
        if (row.Standard is { } standard) keys.Add(Required(standard, Usual, "What is usual."));
        if (row.Exclusion is { } exclusion) keys.Add(Optional(exclusion, Words.Several(ExcludedDays), "The days that do not count: days of the week, lists of holidays."));
        if (row.Extension is { } extension) keys.Add(Optional(extension, Tolling, "The days of other records, which lengthen the look-back."));
        return new MappingShape($"{row.Name} {field?.ToString() ?? "field"}", keys.ToImmutable());
    }

    private static Shape Operand(OperandKind operand, FieldDefinition? field)
    {
        var word = new WordShape(WordKind.FieldValue, field?.Choices ?? []) { Field = field };
        return operand switch
        {
            OperandKind.Words => Words.Several(word),
            OperandKind.YesNo => Words.YesNo,
            OperandKind.Time => TimeShape.Instance,
            OperandKind.Distance => Words.Length,
            OperandKind.Number => Words.Number,
            OperandKind.Field => Words.Field,
            _ => word,
        };
    }
}
