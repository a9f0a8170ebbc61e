using System.Collections.Frozen;
using ComplianceEngine.Records;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports.Tests;

/// <summary>An invented pack of one rule that asks one question.</summary>
internal static class SomePack
{
    private static readonly SourceLocation Place = new(new SourceText("some.rule.yaml", ""), 1, 1, 1);

    public static QuestionTexts Questions => new([Asking("nyc.9-131.communications", "unrelated", "Was it unrelated?")]);

    public static RulePack Asking(string rule, string question, params string[] wordsByVersion) => new()
    {
        Id = "some",
        Title = "",
        Version = "1",
        Rules = [SomeRule(rule, question, wordsByVersion)],
        Criteria = FrozenDictionary<string, Criterion>.Empty,
        Durations = FrozenDictionary<string, DurationParameter>.Empty,
        OffenseLists = FrozenDictionary<string, OffenseList>.Empty,
        Readings = [],
        Sources = FrozenDictionary<string, Citation>.Empty,
    };

    private static Rule SomeRule(string id, string question, string[] words) =>
        new(id, "", "9-131(h)(1)", Vocabulary.Communication, new ActTime(Place), null, [], [.. words.Select(text => Version(question, text))], Place);

    private static RuleVersion Version(string question, string words) => new(
        new EffectivePeriod(new DateOnly(2015, 2, 12), new DateOnly(2015, 2, 12), null), "", "", new Constant(true, Place),
        [new ExceptionClause(question, "", null, words, Place)], new FindingTemplate([]), "", Place);
}
