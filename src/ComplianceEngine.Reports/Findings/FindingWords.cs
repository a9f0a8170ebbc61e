using System.Globalization;

namespace ComplianceEngine.Reports;

/// <summary>What is said alike of a finding in lists and in proofs.</summary>
internal static class FindingWords
{
    public static string OutcomeOf(Finding finding) => Words.Of(finding.Outcome) + (finding.Disputed ? " (disputed)" : "");

    public static string Subject(Finding finding)
    {
        var person = finding.PersonId is { } id ? $"person {id}" : "person not known";
        return $"{finding.Record} {finding.RecordId}, {person}, {finding.OccurredAt ?? "time not known"}";
    }

    public static string Law(Finding finding) => finding.RuleVersion is { } from
        ? string.Create(CultureInfo.InvariantCulture, $"law as in force from {from:yyyy-MM-dd}")
        : finding.Outcome == Outcome.NotInForce ? "no version of the rule in force" : "version in force not known";

    public static string Need(MissingFact need) =>
        need.RecordId is { } id ? $"{need.Record}.{need.Field} of {id}" : $"{need.Record}.{need.Field}, no such record";

    // The engine names no facts where no short list of them would settle the outcome.
    public static string Facts(string facts) => facts.Length > 0 ? facts : "more facts than can be named";
}
