using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Rules;

namespace ComplianceEngine;

/// <summary>Conditions in words.</summary>
internal sealed class ClauseText : IConditionVisitor<string>, ITimeExpressionVisitor<string>
{
    private static readonly ClauseText Instance = new();

    public static string Describe(Condition condition) => condition.Accept(Instance);

    public static string Describe(TimeExpression time) => time.Accept(Instance);

    public static string Describe(Duration duration)
    {
        if (duration.Parameter is { } parameter) return parameter;
        var unit = duration.Unit switch
        {
            DurationUnit.Minutes => "minute",
            DurationUnit.Hours => "hour",
            DurationUnit.Days => "day",
            _ => "year",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{duration.Amount} {unit}{(duration.Amount == 1 ? "" : "s")}");
    }

    public string Visit(AllOf condition) => "all of these hold";

    public string Visit(AnyOf condition) => "at least one of these holds";

    public string Visit(NoneOf condition) => "none of these holds";

    public string Visit(Constant condition) => condition.Holds ? "always" : "never";

    public string Visit(ChoiceTest condition)
    {
        var choices = condition.Field.Field.Choices;
        var others = Enumerable.Range(1, choices.Length).Where(code => !condition.Codes.Contains(code)).ToImmutableArray();
        return others.Length < condition.Codes.Length
            ? $"{condition.Field} is not {OneOf(others.Select(code => choices[code - 1]))}"
            : $"{condition.Field} is {OneOf(condition.Codes.Select(code => choices[code - 1]))}";
    }

    public string Visit(TextTest condition) => $"{condition.Field} is {(condition.IsNegated ? "not " : "")}{OneOf(condition.Texts)}";

    public string Visit(ListTest condition) =>
        $"{condition.Field} includes {OneOf(condition.Codes.Select(code => condition.Field.Field.Choices[code - 1]))}";

    public string Visit(TimeTest condition)
    {
        var relation = condition.Comparison switch
        {
            TimeComparison.Before => "is before",
            TimeComparison.NotAfter => "is not after",
            TimeComparison.After => "is after",
            _ => "is not before",
        };
        return $"{Describe(condition.Left)} {relation} {Describe(condition.Right)}";
    }

    public string Visit(HappenedTest condition) => $"{condition.Field} {(condition.Happened ? "has" : "has not")} happened";

    public string Visit(RecordedTest condition) => $"{condition.Field} is {(condition.IsRecorded ? "recorded" : "not recorded")}";

    public string Visit(NearTest condition) => $"{Describe(condition.Time)} is within {Describe(condition.Distance)} of {Describe(condition.Center)}";

    public string Visit(CountedTest condition)
    {
        var names = ConditionText.Names(condition.Excluded);
        var excluded = names.IsEmpty ? "" : $", not counting {string.Join(", ", names)}";
        return $"{Describe(condition.Time)} is at most {Describe(condition.Length)} after {Describe(condition.Start)}{excluded}";
    }

    public string Visit(LookBackTest condition)
    {
        var tolled = condition.Tolling is { } tolling ? $", extended by {tolling.Record.Name} from {Describe(tolling.From)} to {Describe(tolling.To)}" : "";
        return $"{Describe(condition.Day)} is within {Describe(condition.Period)} before {Describe(condition.Before)}{tolled}";
    }

    public string Visit(UsualTest condition) =>
        $"{condition.Time} is later in its day, by more than {Describe(condition.Margin)}, than usual with the same {condition.Standard.Group}";

    public string Visit(SizeTest condition) => string.Create(CultureInfo.InvariantCulture, $"{condition.Field} names at least {condition.Least}");

    public string Visit(SameIdTest condition) => $"{condition.Left} is the same as {condition.Right}";

    public string Visit(ListedTest condition) =>
        $"the {condition.Scope}'s {(condition.ByEquivalent ? "equivalent section" : "section")} is listed in {condition.List}";

    public string Visit(MeetsTest condition) =>
        $"the {condition.Scope} meets {condition.Criterion}{(condition.At is { } at ? $" at {Describe(at)}" : "")}";

    public string Visit(Exists condition) => $"there is a {condition.Record.Name} of the person{(condition.Where is null ? "" : " for which this holds")}";

    public string Visit(Sharing condition)
    {
        var many = condition.Least == 1 ? $"there is a {condition.Record.Name}" : string.Create(CultureInfo.InvariantCulture, $"there are at least {condition.Least} records of {condition.Record.Name}");
        return $"{many} of anybody with the same {string.Join(" and ", condition.Same)}{(condition.Where is null ? "" : " for which this holds")}";
    }

    public string Visit(Latest condition) => $"of the person's latest {condition.Record.Name} up to {Describe(condition.NotAfter)} this holds";

    public string Visit(ByReading condition) => $"as {condition.Reading} is read";

    public string Visit(ActTime time) => "the act";

    public string Visit(FieldTime time) => time.Field.ToString();

    public string Visit(LiteralDay time) => time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Visit(LaterOf time) => $"the later of {string.Join(" and ", time.Parts.Select(Describe))}";

    public string Visit(EarlierOf time) => $"the earlier of {string.Join(" and ", time.Parts.Select(Describe))}";

    public string Visit(Shifted time) => $"{Describe(time.Start)} {(time.IsBackward ? "minus" : "plus")} {Describe(time.By)}";

    public string Visit(Floored time) => Describe(time.Time);

    private static string OneOf(IEnumerable<string> words) => string.Join(" or ", words);
}
