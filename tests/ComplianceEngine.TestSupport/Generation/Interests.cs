using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.TestSupport.Generation;

/// <summary>What a pack's rules look at, so that generated records hit it often.</summary>
/// <param name="Turns">Days on which its law changes.</param>
/// <param name="Sections">Sections as charges write them, listed and not.</param>
/// <param name="Words">The words that its conditions tell apart, by the choice that holds them.</param>
/// <param name="Questions">What reviews can answer: a kind of record and a question.</param>
/// <param name="Subjects">The kinds of record judged.</param>
public sealed record Interests(
    IReadOnlyList<DateOnly> Turns,
    IReadOnlyList<string> Sections,
    IReadOnlyDictionary<FieldDefinition, IReadOnlyList<string>> Words,
    IReadOnlyList<(string Record, string Question)> Questions,
    IReadOnlyList<RecordSchema> Subjects)
{
    private static readonly string[] Unlisted = ["999.99", "110.00", "assault", "120.05 or 120.10"];

    public static Interests Of(RulePack pack)
    {
        var periods = pack.Rules.SelectMany(rule => rule.Versions).Select(version => version.InForce)
            .Concat(pack.Criteria.Values.SelectMany(criterion => criterion.Versions).Select(version => version.InForce))
            .Concat(pack.Durations.Values.SelectMany(duration => duration.Versions).Select(version => version.InForce))
            .Concat(pack.OffenseLists.Values.SelectMany(list => list.Entries).Select(entry => entry.InForce));
        var entries = pack.OffenseLists.Values.SelectMany(list => list.Entries);
        return new Interests(
            [.. periods.SelectMany(period => new[] { period.FromEarliest, period.FromLatest, period.To?.AddDays(1) ?? period.FromLatest }).Distinct().Order()],
            [.. entries.SelectMany(Spellings).Concat(Unlisted).Distinct().Order(StringComparer.Ordinal)],
            Conditions(pack).SelectMany(Told).GroupBy(told => told.Field).ToDictionary(
                told => told.Key, IReadOnlyList<string> (told) => [.. told.Select(one => one.Word).Distinct().Order(StringComparer.Ordinal)]),
            [.. pack.Rules.SelectMany(rule => rule.Versions.SelectMany(version => version.Exceptions).Select(exception => (rule.About.Name, exception.Id))).Distinct().Order()],
            [.. pack.Rules.Select(rule => rule.About).Distinct().OrderBy(kind => kind.Ordinal)]);
    }

    /// <summary>Every condition of a pack, those inside others too.</summary>
    public static IEnumerable<Condition> Conditions(RulePack pack) => pack.Rules.SelectMany(rule => rule.Versions)
        .SelectMany(version => version.Exceptions.Select(exception => exception.Condition).OfType<Condition>().Prepend(version.When))
        .Concat(pack.Criteria.Values.SelectMany(criterion => criterion.Versions).Select(version => version.Condition))
        .SelectMany(ConditionParts.SelfAndInner);

    private static IEnumerable<(FieldDefinition Field, string Word)> Told(Condition condition)
    {
        var (reference, codes) = condition switch
        {
            ChoiceTest test => (test.Field, test.Codes),
            ListTest test => (test.Field, test.Codes),
            _ => (null, []),
        };
        if (reference is not { Field: var field }) return [];

        // Of a test for most words, those left out are told apart.
        var named = codes.Length * 2 <= field.Choices.Length ? codes : [.. Enumerable.Range(1, field.Choices.Length).Except(codes)];
        return named.Select(code => (field, field.Choices[code - 1]));
    }

    private static IEnumerable<string> Spellings(OffenseEntry entry)
    {
        yield return entry.Section;
        yield return $"{entry.Law} {entry.Section}";
        foreach (var subdivision in entry.Subdivisions) yield return $"{entry.Section}({subdivision.Replace("(", ")(", StringComparison.Ordinal).TrimEnd(')')})";
    }
}
