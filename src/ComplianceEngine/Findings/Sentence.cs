using System.Collections.Immutable;
using ComplianceEngine.Evaluation;
using ComplianceEngine.Linking;

namespace ComplianceEngine;

/// <summary>Writes a finding's one plain sentence.</summary>
internal static class Sentence
{
    public static string Write(
        Frame frame, LinkedRule rule, LinkedVersion? version, Outcome outcome, ImmutableArray<MissingFact> needs, ImmutableArray<ExceptionResult> exceptions, ImmutableArray<string> asks)
    {
        if (outcome == Outcome.NotInForce) return $"No version of {rule.Source.Provision} was in force.";
        if (version is null || outcome == Outcome.NotApplicable) return $"{rule.Source.Provision} does not reach this {rule.Source.About.Name}.";
        var act = Act(frame, version);
        return outcome switch
        {
            Outcome.PossibleViolation => $"{act}; nothing on record excuses it.",
            Outcome.Exempt => $"{act}; excused by {Excuse(exceptions)}.",
            Outcome.NeedsReview => $"{act}; a person must answer: {Questions(version, asks)}",
            _ => $"{act}; what {rule.Source.Provision} makes of it cannot be told without {Facts(needs)}.",
        };
    }

    private static string Act(Frame frame, LinkedVersion version)
    {
        var parts = new string[version.Explanation.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = version.Explanation[i];
            parts[i] = part.Usual is { } usual ? Describe(usual.Tell(frame))
                : part.Between is var (later, earlier) ? Describe(ProofBuilder.Between(later.Range(frame), earlier.Range(frame)))
                : part.Field is { } field ? Describe(ValueText.Format(frame.Rows[part.Slot], field, frame.Dataset))
                : part.Text;
        }

        return string.Concat(parts).TrimEnd('.');
    }

    private static string Describe(string? value) => value?.Replace("|", ", ", StringComparison.Ordinal) ?? "(not recorded)";

    private static string Excuse(ImmutableArray<ExceptionResult> exceptions)
    {
        var excuse = exceptions.FirstOrDefault(exception => exception.Result == Truth.True);
        return excuse is null ? "an exception whichever way the open facts fall" : $"{excuse.Id}, {excuse.Cite}";
    }

    private static string Questions(LinkedVersion version, ImmutableArray<string> asks) =>
        string.Join(" ", version.Exceptions.Where(exception => asks.Contains(exception.Source.Id)).Select(exception => exception.Source.Asks));

    private static string Facts(ImmutableArray<MissingFact> needs) => needs.IsEmpty ? "more facts than can be listed"
        : needs.Length == 1 ? $"{needs[0].Record}.{needs[0].Field}"
        : string.Join(" and ", needs.Select(fact => $"{fact.Record}.{fact.Field}").Distinct());
}
