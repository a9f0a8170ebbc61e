using System.Collections.Frozen;
using ComplianceEngine.Rules;

namespace ComplianceEngine.Reports;

/// <summary>The words of the questions that rules put to people.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class QuestionTexts
{
    private readonly FrozenDictionary<(string Rule, string Question), string> texts;

    /// <summary>Collects the questions of packs.</summary>
    /// <param name="packs">The packs. Where versions of a rule word a question differently, the newest version's words stand.</param>
    public QuestionTexts(IEnumerable<RulePack> packs)
    {
        var found = new Dictionary<(string, string), string>();
        foreach (var rule in packs.SelectMany(pack => pack.Rules))
            foreach (var exception in rule.Versions.SelectMany(version => version.Exceptions))
                if (exception.Asks is { } words) found[(rule.Id, exception.Id)] = words;
        texts = found.ToFrozenDictionary();
    }

    /// <summary>The words of a question.</summary>
    /// <param name="rule">The rule that asks.</param>
    /// <param name="question">The question's name.</param>
    /// <returns>Its words; its name if the packs do not hold it.</returns>
    public string Find(string rule, string question) => texts.GetValueOrDefault((rule, question), question);
}
