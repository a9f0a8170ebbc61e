using System.Collections.Immutable;

namespace ComplianceEngine.Rules;

/// <summary>
/// Writes a condition on one line, in the words of the rule language. Two conditions that say the same in the same order, at
/// whatever place, have the same text.
/// </summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ConditionText : IConditionVisitor<string>, ITimeExpressionVisitor<string>
{
    private static readonly ConditionText Writer = new();

    private ConditionText()
    {
    }

    /// <summary>A condition's text.</summary>
    /// <param name="condition">The condition.</param>
    public static string Of(Condition condition) => condition.Accept(Writer);

    /// <summary>A time expression's text.</summary>
    /// <param name="time">The time expression.</param>
    public static string Of(TimeExpression time) => time.Accept(Writer);

    /// <summary>A length of time's text: <c>3 hours</c>, or the parameter's name.</summary>
    /// <param name="duration">The length of time.</param>
    public static string Of(Duration duration)
    {
        if (duration.Parameter is { } name) return name;
        var unit = duration.Unit switch
        {
            DurationUnit.Minutes => "minute",
            DurationUnit.Hours => "hour",
            DurationUnit.Days => "day",
            _ => "year",
        };
        return duration.Amount == 1 ? $"1 {unit}" : $"{duration.Amount} {unit}s";
    }

    /// <summary>The days that do not count, as rules name them.</summary>
    /// <param name="excluded">The days.</param>
    /// <returns>Days of the week, then lists of holidays; none if every day counts.</returns>
    public static ImmutableArray<string> Names(Exclusions excluded) =>
        [.. excluded.Weekdays.Select(weekday => CalendarWords.Weekdays[(int)weekday]), .. excluded.Holidays];

    /// <inheritdoc/>
    public string Visit(AllOf condition) => $"all: [{Join(condition.Parts)}]";

    /// <inheritdoc/>
    public string Visit(AnyOf condition) => $"any: [{Join(condition.Parts)}]";

    /// <inheritdoc/>
    public string Visit(NoneOf condition) => $"none: [{Join(condition.Parts)}]";

    /// <inheritdoc/>
    public string Visit(Constant condition) => condition.Holds ? "always" : "never";

    /// <inheritdoc/>
    public string Visit(ChoiceTest condition) => $"{condition.Field}: {{is_one_of: [{Words(condition.Field, condition.Codes)}]}}";

    /// <inheritdoc/>
    public string Visit(TextTest condition) =>
        $"{condition.Field}: {{{(condition.IsNegated ? "is_none_of" : "is_one_of")}: [{string.Join(", ", condition.Texts.Select(text => $"\"{text}\""))}]}}";

    /// <inheritdoc/>
    public string Visit(ListTest condition) => $"{condition.Field}: {{includes_any: [{Words(condition.Field, condition.Codes)}]}}";

    /// <inheritdoc/>
    public string Visit(TimeTest condition) => $"{Of(condition.Left)}: {{{Name(condition.Comparison)}: {Of(condition.Right)}}}";

    /// <inheritdoc/>
    public string Visit(HappenedTest condition) => $"{condition.Field}: {{happened: {(condition.Happened ? "yes" : "no")}}}";

    /// <inheritdoc/>
    public string Visit(RecordedTest condition) => $"{condition.Field}: {{recorded: {(condition.IsRecorded ? "yes" : "no")}}}";

    /// <inheritdoc/>
    public string Visit(NearTest condition) => $"{Of(condition.Time)}: {{within: {Of(condition.Distance)}, of: {Of(condition.Center)}}}";

    /// <inheritdoc/>
    public string Visit(CountedTest condition) =>
        $"{Of(condition.Time)}: {{within: {Of(condition.Length)}, after: {Of(condition.Start)}{Optional("excluding", condition.Excluded)}}}";

    /// <inheritdoc/>
    public string Visit(UsualTest condition) => $"{condition.Time}: {{later: {Of(condition.Margin)}, than_usual: {Write(condition.Standard)}}}";

    /// <inheritdoc/>
    public string Visit(LookBackTest condition) =>
        $"{Of(condition.Day)}: {{within: {Of(condition.Period)}, before: {Of(condition.Before)}{(condition.Tolling is { } tolling ? $", extended_by: {Write(tolling)}" : "")}}}";

    /// <inheritdoc/>
    public string Visit(SizeTest condition) => $"{condition.Field}: {{names_at_least: {condition.Least}}}";

    /// <inheritdoc/>
    public string Visit(SameIdTest condition) => $"{condition.Left}: {{same_as: {condition.Right}}}";

    /// <inheritdoc/>
    public string Visit(ListedTest condition) =>
        $"{condition.Scope}: {{listed_in: {condition.List}{(condition.ByEquivalent ? ", by: equivalent_section" : "")}, on: {Of(condition.On)}}}";

    /// <inheritdoc/>
    public string Visit(MeetsTest condition) => $"{condition.Scope}: {{meets: {condition.Criterion}{Optional("at", condition.At)}}}";

    /// <inheritdoc/>
    public string Visit(Exists condition) =>
        $"{{exists: {condition.Record}{As(condition.Record.Name, condition.Alias)}{Optional("where", condition.Where)}{Optional("complete_when", condition.CompleteWhen)}}}";

    /// <inheritdoc/>
    public string Visit(Sharing condition) =>
        $"{{exists: {condition.Record}{As(condition.Record.Name, condition.Alias)}, sharing: [{string.Join(", ", condition.Same)}], at_least: {condition.Least}{Optional("where", condition.Where)}}}";

    /// <inheritdoc/>
    public string Visit(Latest condition) =>
        $"{{latest: {condition.Record}{As(condition.Record.Name, condition.Alias)}, by: {condition.By.Name}, not_after: {Of(condition.NotAfter)}, where: {Of(condition.Where)}}}";

    /// <inheritdoc/>
    public string Visit(ByReading condition) => $"{{reading: {condition.Reading}, options: [{Join(condition.Options)}]}}";

    /// <inheritdoc/>
    public string Visit(ActTime time) => "act";

    /// <inheritdoc/>
    public string Visit(FieldTime time) => time.Field.ToString();

    /// <inheritdoc/>
    public string Visit(LiteralDay time) => $"{time.Day:yyyy-MM-dd}";

    /// <inheritdoc/>
    public string Visit(LaterOf time) => $"{{later_of: [{string.Join(", ", time.Parts.Select(Of))}]}}";

    /// <inheritdoc/>
    public string Visit(EarlierOf time) => $"{{earlier_of: [{string.Join(", ", time.Parts.Select(Of))}]}}";

    /// <inheritdoc/>
    public string Visit(Shifted time) => $"{{time: {Of(time.Start)}, {(time.IsBackward ? "minus" : "plus")}: {Of(time.By)}}}";

    /// <inheritdoc/>
    public string Visit(Floored time) => $"{{time: {Of(time.Time)}, not_before: {Of(time.Floor)}}}";

    private static string Write(Tolling tolling) =>
        $"{{time_in: {tolling.Record}{As(tolling.Record.Name, tolling.Alias)}{Optional("where", tolling.Where)}, from: {Of(tolling.From)}, to: {Of(tolling.To)}}}";

    private static string Write(UsualStandard usual) =>
        $"{{sharing: {usual.Group}, percentile: {usual.Percentile}, at_least: {usual.Least}, day_begins: {usual.DayBegins}{As(usual.Group.Field.Record.Name, usual.Alias)}{Optional("where", usual.Where)}}}";

    private static string Name(TimeComparison comparison) => comparison switch
    {
        TimeComparison.Before => "before",
        TimeComparison.NotAfter => "not_after",
        TimeComparison.After => "after",
        _ => "not_before",
    };

    private static string Join(ImmutableArray<Condition> parts) => string.Join(", ", parts.Select(Of));

    private static string Words(FieldReference field, ImmutableArray<int> codes) => string.Join(", ", codes.Select(code => field.Field.Choices[code - 1]));

    private static string As(string kind, string alias) => alias == kind ? "" : $", as: {alias}";

    private static string Optional(string key, Condition? condition) => condition is null ? "" : $", {key}: {Of(condition)}";

    private static string Optional(string key, Exclusions excluded)
    {
        var names = Names(excluded);
        return names.IsEmpty ? "" : $", {key}: [{string.Join(", ", names)}]";
    }

    private static string Optional(string key, TimeExpression? time) => time is null ? "" : $", {key}: {Of(time)}";
}
