using System.Text;

namespace ComplianceEngine.ConformanceTests.Parity;

/// <summary>What a decision must have in common with an audit: outcome, exceptions and missing facts, of each rule, person and version.</summary>
internal static class Compared
{
    /// <summary>Outcomes of one record, one a line.</summary>
    public static string Of(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings) text.AppendLine(Line(finding));
        return text.ToString();
    }

    /// <summary>Outcomes of one record that come in any order of rules and persons, in the order of a decision.</summary>
    public static string InOrder(IEnumerable<Finding> findings) =>
        Of(findings.OrderBy(finding => finding.Rule, StringComparer.Ordinal).ThenBy(finding => finding.PersonId, StringComparer.Ordinal));

    /// <summary>The rules of a decision, one a line.</summary>
    public static string Of(Decision decision) => Of(decision.Rules.Select(rule => rule.Finding));

    public static string Line(Finding finding)
    {
        var exceptions = string.Join(',', finding.Exceptions.Select(exception => $"{exception.Id}={exception.Result}"));
        var needs = string.Join(',', finding.Needs.Select(fact => $"{fact.Record}/{fact.RecordId}/{fact.Field}"));
        var asks = string.Join(',', finding.Asks);
        var readings = string.Join(',', finding.Readings.Select(reading => $"{reading.Reading}={reading.Option}:{reading.Outcome}"));
        return FormattableString.Invariant(
            $"{finding.Rule} {finding.RuleVersion:yyyy-MM-dd} {finding.RecordId} {finding.PersonId} {finding.Outcome} {finding.Disputed} [{exceptions}] [{needs}] [{asks}] [{readings}] {finding.OccurredAt}");
    }
}
