using System.Collections.Immutable;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport;
using ComplianceEngine.TestSupport.Generation;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Answers to the open questions of law.</summary>
internal static class SecondReadings
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the pack takes by default: each answer of a question that it leaves open and a rule turns on, with each of the others.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Defaults(RulePack pack, Rule rule)
    {
        var asked = RuleReadings.Of(pack, rule);
        IEnumerable<ImmutableDictionary<string, string>> all = [None];
        foreach (var reading in pack.Readings)
            all = all.SelectMany(chosen => Answers(reading, asked.Contains(reading.Id)).Select(option => chosen.Add(reading.Id, option.Id)));
        return [.. all];
    }

    private static IEnumerable<ReadingOption> Answers(Reading reading, bool isAsked) =>
        reading.DefaultOption is { } known ? reading.Options.Where(option => option.Id == known) : isAsked ? reading.Options : reading.Options.Take(1);

    /// <summary>Any answer to each question.</summary>
    public static ImmutableDictionary<string, string> Any(RulePack pack, Dice dice) =>
        pack.Readings.Aggregate(None, (chosen, reading) => chosen.Add(reading.Id, dice.From(reading.Options).Id));
}
