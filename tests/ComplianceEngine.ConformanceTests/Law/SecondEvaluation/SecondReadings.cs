using System.Collections.Immutable;
using ComplianceEngine.Rules;
using ComplianceEngine.TestSupport.Generation;

namespace ComplianceEngine.ConformanceTests.Law.SecondEvaluation;

/// <summary>Answers to the open questions of law.</summary>
internal static class SecondReadings
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the pack takes by default: each answer of a question that it leaves open, with each of the others.</summary>
    public static ImmutableArray<ImmutableDictionary<string, string>> Defaults(RulePack pack)
    {
        IEnumerable<ImmutableDictionary<string, string>> all = [None];
        foreach (var reading in pack.Readings)
            all = all.SelectMany(chosen => reading.Options.Where(option => reading.DefaultOption is not { } known || known == option.Id).Select(option => chosen.Add(reading.Id, option.Id)));
        return [.. all];
    }

    /// <summary>Any answer to each question.</summary>
    public static ImmutableDictionary<string, string> Any(RulePack pack, Dice dice) =>
        pack.Readings.Aggregate(None, (chosen, reading) => chosen.Add(reading.Id, dice.From(reading.Options).Id));
}
