using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>Says conditions in plain English.</summary>
/// <param name="pack">The pack they belong to, which knows what names mean.</param>
internal sealed class ClauseEnglish(RulePack pack) : IConditionVisitor<EnglishClause>
{
    /// <summary>Says a condition.</summary>
    /// <param name="condition">The condition.</param>
    public EnglishClause Say(Condition condition) => condition.Accept(this);

    public EnglishClause Visit(AllOf condition) => Join("all of these hold:", condition.Parts);

    public EnglishClause Visit(AnyOf condition) => Join("at least one of these holds:", condition.Parts);

    public EnglishClause Visit(NoneOf condition) => new(condition.Parts.Length == 1 ? "this does not hold:" : "none of these holds:", [.. condition.Parts.Select(Say)]);

    public EnglishClause Visit(Constant condition) => new(condition.Holds ? "it always holds" : "it never holds");

    public EnglishClause Visit(ChoiceTest condition) => Worded(condition.Field, condition.Codes, "is", "is recorded and is not");

    public EnglishClause Visit(TextTest condition) => new($"{TimeEnglish.Name(condition.Field)} is {(condition.IsNegated ? "recorded and is not " : "")}{Either(condition.Texts)}");

    public EnglishClause Visit(ListTest condition) => Worded(condition.Field, condition.Codes, "has", "has something besides");

    public EnglishClause Visit(TimeTest condition)
    {
        var relation = condition.Comparison switch
        {
            TimeComparison.Before => "is before",
            TimeComparison.NotAfter => "is not after",
            TimeComparison.After => "is after",
            _ => "is not before",
        };
        return new EnglishClause($"{TimeEnglish.Say(condition.Left)} {relation} {TimeEnglish.Say(condition.Right)}");
    }

    public EnglishClause Visit(HappenedTest condition) => new($"{TimeEnglish.Name(condition.Field)} {(condition.Happened ? "had" : "had not")} come when the export was made");

    public EnglishClause Visit(RecordedTest condition) => new($"{(condition.IsRecorded ? "something" : "nothing")} is recorded as {TimeEnglish.Name(condition.Field)}");

    public EnglishClause Visit(NearTest condition) =>
        new($"{TimeEnglish.Say(condition.Time)} is at most {TimeEnglish.Say(condition.Distance)} before or after {TimeEnglish.Say(condition.Center)}");

    public EnglishClause Visit(CountedTest condition)
    {
        var names = ConditionText.Names(condition.Excluded);
        var excluded = names.IsEmpty ? "" : $", not counting {string.Join(", ", names)}";
        return new EnglishClause($"{TimeEnglish.Say(condition.Time)} is at most {TimeEnglish.Say(condition.Length)} after {TimeEnglish.Say(condition.Start)}{excluded}");
    }

    public EnglishClause Visit(LookBackTest condition)
    {
        var text = $"{TimeEnglish.Say(condition.Day)} is less than {TimeEnglish.Say(condition.Period)} before {TimeEnglish.Say(condition.Before)}";
        if (condition.Tolling is not { } tolling) return new EnglishClause(text);
        var extends = $"{text}; that time is longer by every day of {tolling.Record.Name} from {TimeEnglish.Say(tolling.From)} to {TimeEnglish.Say(tolling.To)}";
        return tolling.Where is { } where ? new EnglishClause($"{extends}, where:", [Say(where)]) : new EnglishClause(extends);
    }

    public EnglishClause Visit(UsualTest condition)
    {
        var usual = condition.Standard;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeEnglish.Name(condition.Time)} is later in its day by more than {TimeEnglish.Say(condition.Margin)} than is usual for the same {usual.Group.Field.Name.Replace('_', ' ')} (the time of day that {usual.Percentile} of a hundred records of anybody do not exceed, told where there are at least {usual.Least})");
        return usual.Where is { } where ? new EnglishClause($"{text}, of records{Alias(usual.Group.Field.Record.Name, usual.Alias)} for which this holds:", [Say(where)]) : new EnglishClause(text);
    }

    public EnglishClause Visit(SizeTest condition) => new(string.Create(CultureInfo.InvariantCulture, $"{TimeEnglish.Name(condition.Field)} names at least {condition.Least}"));

    public EnglishClause Visit(SameIdTest condition) => new($"{TimeEnglish.Name(condition.Left)} is the same as {TimeEnglish.Name(condition.Right)}");

    public EnglishClause Visit(ListedTest condition) => new(
        $"the {condition.Scope}’s {(condition.ByEquivalent ? "equivalent New York section" : "section")} stands on the list “{condition.List}” as of {TimeEnglish.Say(condition.On)}");

    public EnglishClause Visit(MeetsTest condition)
    {
        var of = condition.Scope == "person" ? "the person" : $"the {condition.Scope}";
        return new EnglishClause($"{of} meets “{condition.Criterion}”{(condition.At is { } at ? $" as of {TimeEnglish.Say(at)}" : "")}");
    }

    public EnglishClause Visit(Exists condition)
    {
        var parts = ImmutableArray.CreateBuilder<EnglishClause>();
        if (condition.Where is { } where) parts.Add(Say(where));
        var kind = condition.Record.Name;
        if (condition.CompleteWhen is { } complete) parts.Add(new EnglishClause($"that there is none is known only where the export holds every {kind}, or where this holds:", [Say(complete)]));
        return new EnglishClause($"there is a {kind} of the person{(condition.Where is null ? "" : $"{Alias(kind, condition.Alias)} for which this holds")}{(parts.Count > 0 ? ":" : "")}", parts.ToImmutable());
    }

    public EnglishClause Visit(Sharing condition)
    {
        var many = condition.Least == 1 ? $"there is a {condition.Record.Name}" : string.Create(CultureInfo.InvariantCulture, $"there are at least {condition.Least} records of {condition.Record.Name}");
        var text = $"{many} of anybody{Alias(condition.Record.Name, condition.Alias)} with the same {string.Join(" and ", condition.Same.Select(field => field.Field.Name.Replace('_', ' ')))}";
        return condition.Where is { } where ? new EnglishClause($"{text}, for which this holds:", [Say(where)]) : new EnglishClause(text);
    }

    public EnglishClause Visit(Latest condition) => new(
        $"of the person’s latest {condition.Record.Name}{Alias(condition.Record.Name, condition.Alias)} by “{condition.By.Name.Replace('_', ' ')}”, not after {TimeEnglish.Say(condition.NotAfter)}, this holds:",
        [Say(condition.Where)]);

    public EnglishClause Visit(ByReading condition)
    {
        var reading = pack.Readings.First(one => one.Id == condition.Reading);
        return new EnglishClause(
            $"as the open question {reading.Id} is answered:",
            [.. reading.Options.Zip(condition.Options, (option, meaning) => Under(Answer(reading, option), Say(meaning)))]);
    }

    // The shorter way to say it: the words, or those that are left.
    private static EnglishClause Worded(FieldReference field, ImmutableArray<int> codes, string verb, string verbOfOthers)
    {
        var choices = field.Field.Choices;
        var named = codes.Select(code => choices[code - 1]).ToList();
        var others = choices.Except(named).ToList();
        var (said, words) = others.Count < named.Count ? (verbOfOthers, others) : (verb, named);
        return new EnglishClause($"{TimeEnglish.Name(field)} {said} {Either(words)}");
    }

    private EnglishClause Join(string lead, ImmutableArray<Condition> parts) => parts.Length == 1 ? Say(parts[0]) : new EnglishClause(lead, [.. parts.Select(Say)]);

    private static EnglishClause Under(string lead, EnglishClause clause) => clause with { Text = $"{lead}: {clause.Text}" };

    private static string Answer(Reading reading, ReadingOption option) => $"if “{option.Id}”{(option.Id == reading.DefaultOption ? " (taken unless told otherwise)" : "")}";

    private static string Alias(string kind, string alias) => alias == kind ? "" : $" (here “{alias}”)";

    private static string Either(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "anything",
        1 => words[0],
        _ => $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}",
    };
}
