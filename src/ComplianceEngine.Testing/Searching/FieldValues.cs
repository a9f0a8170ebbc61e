using System.Collections.Immutable;
using System.Globalization;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Testing;

/// <summary>Values of fields at which what a rule says may change: every word, and each time just before and at a day or another time that matters.</summary>
internal sealed class FieldValues
{
    private readonly ImmutableArray<DateOnly> days;
    private readonly ImmutableArray<Duration> lengths;
    private readonly ImmutableArray<(string Section, string Subdivision)> offenses;
    private readonly ImmutableArray<string> texts;

    /// <summary>Gathers what matters to rules of a pack.</summary>
    public FieldValues(RulePack pack)
    {
        var conditions = Conditions(pack).SelectMany(ConditionParts.SelfAndInner).ToList();
        var times = conditions.SelectMany(condition => ConditionParts.Of(condition).Times).SelectMany(ConditionParts.SelfAndInner).ToList();
        days = [.. Periods(pack).SelectMany(Days).Concat(times.OfType<LiteralDay>().Select(literal => literal.Day)).Distinct().Order()];
        lengths = [.. pack.Durations.Values.SelectMany(duration => duration.Versions).Select(version => version.Value)
            .Concat(times.OfType<Shifted>().Select(shifted => shifted.By)).Concat(conditions.SelectMany(condition => ConditionParts.Of(condition).Durations))
            .Where(length => length.Parameter is null).DistinctBy(length => (length.Amount, length.Unit))];
        offenses = [.. pack.OffenseLists.Values.SelectMany(list => list.Entries).Select(entry => (entry.Section, entry.Subdivisions.FirstOrDefault() ?? "")).Distinct()];
        texts = [.. conditions.OfType<TextTest>().SelectMany(test => test.Texts).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Values for a field of a record of a dossier, in the contract's spelling; blank among them.</summary>
    public IEnumerable<string> For(FieldDefinition field, TestDossier dossier) => (field.Type switch
    {
        FieldType.Choice or FieldType.Flag or FieldType.ChoiceList => field.Choices,
        FieldType.Time => Moments(dossier).Select(moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)).Concat(Spans(dossier)).Append("none"),
        FieldType.Date => Moments(dossier).SelectMany(moment => new[] { -1, 0, 1 }.Select(by => DateOnly.FromDateTime(moment).AddDays(by))).Distinct().Select(Spell).Append("none"),
        FieldType.Text when field == Vocabulary.Charge["section"] || field == Vocabulary.Charge["equivalent_section"] => offenses.Select(offense => offense.Section).Distinct().Append("155.25"),
        FieldType.Text when field == Vocabulary.Charge["subdivision"] => offenses.Select(offense => offense.Subdivision).Where(text => text.Length > 0).Distinct().Append("9"),
        FieldType.Text when !field.IsFreeText => texts.Append("another"),
        _ => [],
    }).Prepend("");

    // Whole days on which times of the dossier lie: known to the day only.
    private static IEnumerable<string> Spans(TestDossier dossier) => Times(dossier).Select(DateOnly.FromDateTime).Distinct().Select(Spell);

    private IEnumerable<DateTime> Moments(TestDossier dossier)
    {
        var own = Times(dossier).ToList();
        var moved = own.SelectMany(time => lengths.SelectMany(length => new[] { Move(time, length, 1), Move(time, length, -1) }));
        return own.Concat(moved).Concat(days.Select(day => day.ToDateTime(default))).SelectMany(time => new[] { time.AddSeconds(-1), time, time.AddSeconds(1) }).Distinct();
    }

    private static DateTime Move(DateTime time, Duration length, int sign) => length.Unit switch
    {
        DurationUnit.Minutes => time.AddMinutes(sign * length.Amount),
        DurationUnit.Hours => time.AddHours(sign * length.Amount),
        DurationUnit.Days => time.AddDays(sign * length.Amount),
        _ => time.AddYears(sign * length.Amount),
    };

    private static IEnumerable<DateTime> Times(TestDossier dossier)
    {
        foreach (var row in dossier.Rows)
            foreach (var (field, value) in row.Values)
                if (field.Type is FieldType.Time or FieldType.Date && DateTime.TryParse(value.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) yield return time;
    }

    private static string Spell(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Days(EffectivePeriod period) => period.To is { } last ? [period.FromEarliest, period.FromLatest, last.AddDays(1)] : [period.FromEarliest, period.FromLatest];

    private static IEnumerable<EffectivePeriod> Periods(RulePack pack) =>
        pack.Rules.SelectMany(rule => rule.Versions).Select(version => version.InForce)
            .Concat(pack.Criteria.Values.SelectMany(criterion => criterion.Versions).Select(version => version.InForce))
            .Concat(pack.Durations.Values.SelectMany(duration => duration.Versions).Select(version => version.InForce))
            .Concat(pack.OffenseLists.Values.SelectMany(list => list.Entries).Select(entry => entry.InForce));

    private static IEnumerable<Condition> Conditions(RulePack pack) =>
        pack.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Exceptions.Select(exception => exception.Condition).Prepend(version.When)).OfType<Condition>()
            .Concat(pack.Criteria.Values.SelectMany(criterion => criterion.Versions).Select(version => version.Condition));
}
