using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Records.Yaml;

namespace ComplianceEngine.Rules;

/// <summary>Binds times and lengths of time.</summary>
internal sealed class TimeBinder(Names names)
{
    private const int MostYears = 200; // A law of that length is a slip of the pen, and dates stay far inside the calendar.

    /// <summary>A time; the act where it is wrong, which is reported.</summary>
    public TimeExpression Bind(TimeSyntax time, Scope scope) => time switch
    {
        SimpleTime simple => BindSimple(simple.Word, scope),
        ChosenTime chosen => BindChosen(chosen, scope),
        FlooredTime floored => new Floored(Bind(floored.Time, scope), Bind(floored.Floor, scope), floored.Location),
        ShiftedTime shifted => new Shifted(Bind(shifted.Start, scope), Duration(shifted.By), shifted.IsBackward, shifted.Location),
        _ => new ActTime(time.Location),
    };

    /// <summary>A time that may be left out.</summary>
    public TimeExpression? Optional(TimeSyntax? time, Scope scope) => time is null ? null : Bind(time, scope);

    /// <summary>A fixed length of time, or the parameter that holds one.</summary>
    public Duration Duration(YamlScalar word)
    {
        if (word.Value.Contains(' ', StringComparison.Ordinal)) return FixedDuration(word);
        var known = names.Symbols.Durations;
        if (known.TryGetValue(word.Value, out var parameter))
            return new Duration(0, parameter.Versions.FirstOrDefault()?.Value.Unit ?? DurationUnit.Days, parameter.Id, word.Location);
        var hint = Names.Near(word.Value, known.Keys, "a length is written `3 hours`; there are");
        names.Report(DiagnosticCatalog.UnknownDuration, word.Location, hint, word.Value);
        return new Duration(0, DurationUnit.Days, null, word.Location);
    }

    /// <summary>A fixed length of time, such as <c>3 hours</c>.</summary>
    public Duration FixedDuration(YamlScalar word)
    {
        if (word.Value.Split(' ') is [var number, var unitName]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && UnitOf(unitName) is { } unit && amount <= Most(unit))
            return new Duration(amount, unit, null, word.Location);
        const string Hint = "write `3 hours`, `30 minutes`, `2 days` or `5 years`; at most 200 years";
        names.Report(DiagnosticCatalog.NotADuration, word.Location, Hint, word.Value);
        return new Duration(0, DurationUnit.Days, null, word.Location);
    }

    /// <summary>A length of time that is counted in days or years.</summary>
    public Duration LookBack(YamlScalar word) => In(word, [DurationUnit.Days, DurationUnit.Years], DiagnosticCatalog.DurationUnit);

    /// <summary>A length of time that elapses: hours or minutes.</summary>
    public Duration Counted(YamlScalar word) => In(word, [DurationUnit.Hours, DurationUnit.Minutes], DiagnosticCatalog.CountedUnit);

    private Duration In(YamlScalar word, ImmutableArray<DurationUnit> allowed, DiagnosticDescriptor otherwise)
    {
        var length = Duration(word);
        var units = length.Parameter is { } id ? names.Symbols.Durations[id].Versions.Select(version => version.Value.Unit) : [length.Unit];
        var wrong = units.Where(unit => !allowed.Contains(unit)).ToList();
        if (wrong.Count > 0) names.Report(otherwise, word.Location, "", NameOf(wrong[0]));
        return length;
    }

    private static string NameOf(DurationUnit unit) => unit switch
    {
        DurationUnit.Minutes => "minutes",
        DurationUnit.Hours => "hours",
        DurationUnit.Days => "days",
        _ => "years",
    };

    private static DurationUnit? UnitOf(string word) => word switch
    {
        "minute" or "minutes" => DurationUnit.Minutes,
        "hour" or "hours" => DurationUnit.Hours,
        "day" or "days" => DurationUnit.Days,
        "year" or "years" => DurationUnit.Years,
        _ => null,
    };

    private static int Most(DurationUnit unit) => unit switch
    {
        DurationUnit.Minutes => MostYears * 366 * 24 * 60,
        DurationUnit.Hours => MostYears * 366 * 24,
        DurationUnit.Days => MostYears * 366,
        _ => MostYears,
    };

    private TimeExpression BindSimple(YamlScalar word, Scope scope)
    {
        if (word.Value == Names.Act) return BindAct(word, scope);
        if (char.IsAsciiDigit(word.Value[0])) return names.Day(word) is { } day ? new LiteralDay(day, word.Location) : new ActTime(word.Location);
        if (names.Field(word, scope) is not { } reference) return new ActTime(word.Location);
        if (reference.Field.Type is FieldType.Date or FieldType.Time) return new FieldTime(reference, word.Location);
        names.Report(DiagnosticCatalog.FieldIsNoTime, word.Location, "", word.Value, FieldTypeWords.Of(reference.Field.Type));
        return new ActTime(word.Location);
    }

    private ActTime BindAct(YamlScalar word, Scope scope)
    {
        if (!scope.HasAct) names.Report(DiagnosticCatalog.NoAct, word.Location, "");
        return new ActTime(word.Location);
    }

    private TimeExpression BindChosen(ChosenTime chosen, Scope scope)
    {
        ImmutableArray<TimeExpression> parts = [.. chosen.Parts.Select(part => Bind(part, scope))];
        return chosen.IsLater ? new LaterOf(parts, chosen.Location) : new EarlierOf(parts, chosen.Location);
    }
}
