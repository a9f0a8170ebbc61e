using System.Globalization;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>
/// Names for what is tested, such that two tests with the same name always have the same value: dated lists and lengths stand in them
/// by what they hold on the days that matter, not by their names.
/// </summary>
/// <param name="pack">The pack that they stand in.</param>
/// <param name="lists">Names for what lists hold.</param>
/// <param name="act">The moment of the act.</param>
/// <param name="instances">What names in scope stand for.</param>
internal sealed class ClauseKeys(RulePack pack, ListNames lists, ActContext act, Instances instances) : ITimeExpressionVisitor<string>
{
    /// <summary>A field of a record in scope.</summary>
    public string Of(FieldReference field) => $"{instances.Names[field.Scope]}.{field.Field.Name}";

    /// <summary>A moment.</summary>
    public string Of(TimeExpression time) => time.Accept(this);

    /// <summary>A length of time.</summary>
    public string Of(Duration duration)
    {
        if (duration.Parameter is not { } name) return FormattableString.Invariant($"{duration.Amount}{duration.Unit}");
        var values = pack.Durations[name].Versions.Select(version => act.Clip(version.InForce) is { } period ? $"{Of(version.Value)}:{period}" : null).OfType<string>();
        return $"({string.Join(';', values)} of {act.Text})";
    }

    /// <summary>What a list holds.</summary>
    public string Of(ListedTest test)
    {
        var held = lists.NameOf(pack.OffenseLists[test.List], act.At("", test.On));
        return $"{instances.Names[test.Scope]} listed{(test.ByEquivalent ? " by equivalent" : "")} on {Of(test.On)} in {held}";
    }

    /// <summary>Days that do not count.</summary>
    public string Of(Exclusions excluded)
    {
        var holidays = excluded.Holidays.SelectMany(name => pack.HolidayLists[name].Entries).Select(day => $"{day.On} {day.Observance} {day.InForce}");
        return $"{string.Join(',', excluded.Weekdays)};{string.Join(',', holidays)}";
    }

    public string Visit(ActTime time) => act.Text;

    public string Visit(FieldTime time) => Of(time.Field);

    public string Visit(LiteralDay time) => time.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public string Visit(LaterOf time) => $"later({string.Join(',', time.Parts.Select(Of))})";

    public string Visit(EarlierOf time) => $"earlier({string.Join(',', time.Parts.Select(Of))})";

    public string Visit(Shifted time) => $"({Of(time.Start)}{(time.IsBackward ? '-' : '+')}{Of(time.By)})";

    public string Visit(Floored time) => $"floored({Of(time.Time)},{Of(time.Floor)})";
}
